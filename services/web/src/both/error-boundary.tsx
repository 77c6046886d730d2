import { Component, type ReactNode } from 'react';

interface Props {
  /** What is shown in place of what cannot be shown. */
  readonly broken: ReactNode;
  readonly children: ReactNode;
}

/** Keeps what cannot be shown from taking everything around it along. React knows this only as a class. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.broken : this.props.children;
  }
}
