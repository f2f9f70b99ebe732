import { useEffect } from 'preact/hooks';

/** Nothing goes on in a tab that nobody sees. */
export function useHiddenPause(pause: () => void): void {
  useEffect(() => {
    const look = () => {
      if (document.hidden) pause();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}
