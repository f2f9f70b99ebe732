/** A QR code as the path of an SVG picture. */
import qrcode from 'qrcode-generator';

export interface QrPicture {
  /** Modules a side. */
  readonly size: number;
  /** The dark modules as one path, a unit square each. */
  readonly path: string;
}

export function qrPicture(text: string): QrPicture {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size, path };
}
