/**
 * `npm run kernels`: compiles `src/kernels/assembly` to `src/kernels/training.wasm`. The result is
 * kept with the sources, so that nothing needs to be compiled before the book is built; a test
 * compiles it again and compares the bytes.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));

const options = [
  'src/kernels/assembly/index.ts',
  ...['--outFile', 'training.wasm', '--baseDir', root],
  ...['--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noAssert'],
  ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge'],
  // 112: "v128 values are not supported by all embeddings"; none leaves the module.
  ...['--disableWarning', '112'],
];

/**
 * The bytes of the kernel, compiled from its sources.
 *
 * @returns {Promise<Uint8Array>}
 */
export async function compileKernel() {
  /** @type {Uint8Array[]} */
  const written = [];
  const { error, stderr } = await asc.main(options, {
    writeFile: (_name, contents) => {
      written.push(contents);
    },
  });
  const [bytes] = written;
  if (error || !bytes) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  return bytes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const bytes = await compileKernel();
  await writeFile(new URL('../src/kernels/training.wasm', import.meta.url), bytes);
  console.log(`src/kernels/training.wasm: ${bytes.length} bytes`);
}
