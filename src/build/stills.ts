/** Small pictures of shades as PNG in the page itself: the page's colour shines through. */
import { crc32, deflateSync } from 'node:zlib';
import { CLASS_COLOURS, SHADES, STRONGEST } from '../components/widgets/playground/shades.ts';

/** Fewer shades a colour than on the screen: the pictures become a third as large. */
const LEVELS = 32;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Width and height, eight bits a place, each a place of the palette. */
function header(side: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(side, 0);
  data.writeUInt32BE(side, 4);
  data.set([8, 3, 0, 0, 0], 8);
  return data;
}

/** The address of a square picture; each shade is a colour and its opacity. */
export function stillOf(shades: Uint16Array): string {
  const side = Math.sqrt(shades.length);
  const levelOf = (code: number) =>
    Math.floor(code / SHADES) * LEVELS +
    Math.round(((code % SHADES) / (SHADES - 1)) * (LEVELS - 1));
  const rows = Buffer.alloc(side * (side + 1));
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      rows[row * (side + 1) + 1 + column] = levelOf(shades[row * side + column] as number);
    }
  }
  const places = Math.max(...rows) + 1;
  const colours = Array.from({ length: places }, (_, at) => CLASS_COLOURS[Math.floor(at / LEVELS)]);
  const opacities = Array.from({ length: places }, (_, at) =>
    Math.round(((at % LEVELS) / (LEVELS - 1)) * STRONGEST * 255),
  );
  const png = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header(side)),
    chunk('PLTE', Uint8Array.from(colours.flatMap((colour) => [...(colour ?? [0, 0, 0])]))),
    chunk('tRNS', Uint8Array.from(opacities)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}
