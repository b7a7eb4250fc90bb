const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;

/** First and last year that an observation may have. */
export const YEARS = { first: 1900, last: 2100 } as const;

/** Why a cell holds no figure, with the way out; undefined for a plain number such as 0.35 or 2e-05. */
export function figureFault(cell: string): string | undefined {
  const text = cell.trim();
  if (NUMBER.test(text))
    return Number.isFinite(Number(text)) ? undefined : `${text} is too large; check the figure`;
  if (text === "") return "empty; leave the row out where the figure is missing";
  if (/^-?\d+,\d+$/.test(text)) return commaFault(text);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))
    return `"${text}" holds commas; write ${text.replaceAll(",", "")}`;
  return `expected number, received "${text}"; write a plain number such as 0.35, or leave the row out where the figure is missing`;
}

function commaFault(text: string): string {
  const point = text.replace(",", ".");
  const maybeThousands = /^-?[1-9]\d{0,2},\d{3}$/.test(text);
  return maybeThousands
    ? `"${text}" holds a comma; write ${text.replace(",", "")}, or ${point} if it is a decimal comma`
    : `"${text}" has a decimal comma; write ${point}`;
}

/** Why a cell holds no year; undefined for a whole year within bounds. */
export function yearFault(cell: string): string | undefined {
  const year = Number(cell);
  if (/^\d{4}$/.test(cell) && year >= YEARS.first && year <= YEARS.last) return undefined;
  return `"${cell}" is not a year; expected a whole year from ${YEARS.first} to ${YEARS.last}, such as 2010`;
}
