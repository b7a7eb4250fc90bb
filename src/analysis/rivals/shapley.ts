/**
 * Shapley values of a game (Shapley 1953): what each player adds, averaged over all orders of joining.
 * `value` of each of the 2^n coalitions, by bit mask: bit i is set where player i is in. Exact.
 */
export function shapleyValues(players: number, value: (coalition: number) => number): number[] {
  const weights = weightsOf(players);
  const values = Array.from({ length: 1 << players }, (_, coalition) => value(coalition));
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let sum = 0;
    for (let coalition = 0; coalition < values.length; coalition++)
      if ((coalition & bit) === 0)
        sum += weights[sizeOf(coalition)] * (values[coalition | bit] - values[coalition]);
    return sum;
  });
}

/** |S|! (n - |S| - 1)! / n! by size of the coalition that a player joins. */
function weightsOf(players: number): number[] {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return Array.from(
    { length: players },
    (_, size) => (factorial(size) * factorial(players - size - 1)) / factorial(players),
  );
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
}
