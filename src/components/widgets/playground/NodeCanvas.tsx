/** A square picture of numbers on the plane: a still one until there is a run to paint. */
import { useEffect, useRef } from 'preact/hooks';
import { painted, type Shades } from './pictures.ts';
import type { Rgb } from './shades.ts';

interface NodeCanvasProps {
  /** Null before there is anything to show. */
  readonly shades: Shades | null;
  readonly paper: Rgb;
  /** The address of a picture made with the page. */
  readonly still: string | null;
}

export function NodeCanvas({ shades, paper, still }: NodeCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = shades ? Math.sqrt(shades.length) : 1;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !shades) return;
    context.putImageData(new ImageData(painted(shades, paper), side, side), 0, 0);
  }, [shades, paper, side]);
  if (still !== null && shades === null) return <img class="play-still" src={still} alt="" />;
  return <canvas ref={canvas} width={side} height={side} />;
}
