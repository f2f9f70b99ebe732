/** Plain text with TeX between dollar signs. */
import { Tex } from '@components/math/Tex.tsx';

export function TextWithTex({ text }: { text: string }) {
  return (
    <>
      {text
        .split('$')
        .map((part, index) => (index % 2 === 1 ? <Tex tex={part} key={part} /> : part))}
    </>
  );
}
