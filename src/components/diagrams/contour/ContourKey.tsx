/** Which band is how high. */
import { LabelText } from '../plot/LabelText.tsx';
import { tickTexts } from '../plot/ticks.ts';
import type { Band } from './bands.ts';
import { bandStyle } from './ContourPlot.tsx';

export function ContourKey({ bands, label }: { bands: readonly Band[]; label: string }) {
  const texts = tickTexts(bands.map(({ level }) => level));
  return (
    <div class="contour-key" aria-hidden="true">
      <span class="contour-key-label">
        <LabelText label={label} />
      </span>
      <span class="contour-key-bands">
        <span class="contour-key-band" style={bandStyle(0)} />
        {bands.map(({ depth }, index) => (
          <span class="contour-key-band" style={bandStyle(depth)}>
            <span class="contour-key-level">{texts[index]}</span>
          </span>
        ))}
      </span>
    </div>
  );
}
