interface Theme {
  readonly [name: string]: string;
}

const light: Theme = {
  page: "#FAF8F4",
  panel: "#FFFFFF",
  sunk: "#F1EEE7",
  strong: "#1B2027",
  normal: "#4A525C",
  hairline: "#DDD8CE",
  firm: "#B9B3A6",
  baseline: "#9BA1A9",
  focus: "#1B2027",
};

const dark: Theme = {
  page: "#0F141B",
  panel: "#171E28",
  sunk: "#1F2733",
  strong: "#EEF1F5",
  normal: "#B9C1CC",
  hairline: "#2B3543",
  firm: "#4B586A",
  baseline: "#8893A3",
  focus: "#FFFFFF",
};

const fonts: Theme = {
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', system-ui, sans-serif",
  mono: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace",
};

const rules = (theme: Theme): string =>
  Object.entries(theme)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");

/** Colours and letters, light or dark as the system is set. */
export const tokens = `:root { color-scheme: light dark; ${rules(light)} ${rules(fonts)} }
@media (prefers-color-scheme: dark) { :root { ${rules(dark)} } }`;
