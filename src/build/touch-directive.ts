/**
 * `client:touch`: an island that is alive only when a reader comes to it. Its server-rendered form
 * stands there meanwhile. `client:touch="name"` is alive at once for whoever has `name` in the
 * address's hash or in the browser's storage, since they have been there before.
 */
import type { AstroIntegration } from 'astro';

export function touchDirective(): AstroIntegration {
  return {
    name: 'touch-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'touch', entrypoint: './src/build/client-touch.ts' });
      },
    },
  };
}

declare module 'astro' {
  interface AstroClientDirectives {
    'client:touch'?: boolean | string;
  }
}
