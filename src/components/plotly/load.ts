/** When and whether Plotly is fetched. */

let loading: Promise<typeof import('./bundle.ts')> | null = null;

/** Plotly, fetched once a page. A failed fetch is tried again the next time. */
export async function loadPlotly(): Promise<PlotlyCore> {
  loading ??= import('./bundle.ts');
  try {
    return (await loading).default;
  } catch (error) {
    loading = null;
    throw error;
  }
}

/** Can this browser draw in space? */
export function hasWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl') !== null;
  } catch {
    return false;
  }
}

/** Calls back once when the element is within a screen's half of being seen. */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: '50% 0px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
