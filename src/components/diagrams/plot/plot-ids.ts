/** An id made of a title: `Loss against step` is `plot-loss-against-step`. */
export function plotId(title: string): string {
  const words =
    title
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ['plot', ...words].join('-');
}
