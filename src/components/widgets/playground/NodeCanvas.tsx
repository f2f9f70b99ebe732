/** A square picture of numbers on the plane, sharp or smooth at any size. */
import { useEffect, useRef } from 'preact/hooks';

interface NodeCanvasProps {
  /** Four bytes a place; null before there is anything to show. */
  readonly bytes: Uint8ClampedArray | null;
  readonly resolution: number;
}

export function NodeCanvas({ bytes, resolution }: NodeCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !bytes) return;
    context.putImageData(
      new ImageData(bytes as Uint8ClampedArray<ArrayBuffer>, resolution, resolution),
      0,
      0,
    );
  }, [bytes, resolution]);
  return <canvas ref={canvas} width={resolution} height={resolution} />;
}
