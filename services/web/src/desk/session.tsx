import type { Session } from '@linli/contracts';
import { createContext, type ReactNode, useContext } from 'react';

const Present = createContext<Session | undefined>(undefined);

/** Says who is signed in to everything inside. */
export function SessionProvider({
  value,
  children,
}: {
  readonly value: Session;
  readonly children: ReactNode;
}) {
  return <Present value={value}>{children}</Present>;
}

/** Who is signed in. */
export function useSession(): Session {
  const session = useContext(Present);
  if (session === undefined) throw new Error('Used outside of a session.');
  return session;
}
