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
    // left to itself it leaves a core idle, which on two is half of them
    maxWorkers: '100%',
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    setupFiles: ['tests/property-seed.ts'],
  },
});
