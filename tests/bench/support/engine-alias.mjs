/** Lets plain Node resolve `@engine`, as Astro and Vitest do. Import it before what needs it. */
import { registerHooks } from 'node:module';

const engine = new URL('../../../src/engine/index.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === '@engine' ? engine : specifier, context),
});
