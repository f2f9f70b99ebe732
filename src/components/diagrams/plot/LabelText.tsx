/** A label with TeX between dollar signs, outside a drawing; its letters take the colour around. */
import { Tex } from '@components/math/Tex.tsx';

export function LabelText({ label }: { label: string }) {
  return (
    <>
      {label
        .split('$')
        .map((part, index) => (index % 2 === 1 ? <Tex tex={part} kind="none" /> : part))}
    </>
  );
}
