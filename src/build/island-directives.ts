/**
 * When an island comes alive; its server-rendered form stands there meanwhile.
 *
 * `client:touch`: only when a reader comes to it. `client:touch="name"` is alive at once for whoever
 * has `name` in the address's hash or in the browser's storage, since they have been there before.
 *
 * `client:seen="name"`: when it is on the screen, and at once for whoever has `name` in the hash.
 */
import type { AstroIntegration } from 'astro';

export function islandDirectives(): AstroIntegration {
  return {
    name: 'island-directives',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'touch', entrypoint: './src/build/client-touch.ts' });
        addClientDirective({ name: 'seen', entrypoint: './src/build/client-seen.ts' });
      },
    },
  };
}

declare module 'astro' {
  interface AstroClientDirectives {
    'client:touch'?: boolean | string;
    'client:seen'?: string;
  }
}
