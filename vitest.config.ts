import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^@engine$/,
        replacement: fileURLToPath(new URL('src/engine/index.ts', import.meta.url)),
      },
      {
        find: /^@components\//,
        replacement: fileURLToPath(new URL('src/components/', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['tests/{engine,widgets,content}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    setupFiles: ['tests/property-seed.ts'],
  },
});
