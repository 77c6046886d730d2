import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Several events of one command arrive together; what is on screen is asked for once. */
const GATHER_MS = 400;

/** Follows what happens, if there is anything to follow, and asks again for what is on screen. True while the line is open. */
export function useLive(isWanted: boolean): boolean {
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(true);
  useEffect(() => {
    if (!isWanted) return undefined;
    const source = new EventSource('/api/live');
    let gathering: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener('open', () => setOpen(true));
    source.addEventListener('error', () => setOpen(false));
    source.addEventListener('message', () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        void queryClient.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'session' });
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(gathering);
      source.close();
    };
  }, [isWanted, queryClient]);
  return isOpen;
}
