import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Several events of one command arrive together; what is on screen is asked for once. */
const GATHER_MS = 400;

/** Follows what happens and asks again for what is on screen. True while the line is open. */
export function useLive(): boolean {
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(true);
  useEffect(() => {
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
  }, [queryClient]);
  return isOpen;
}
