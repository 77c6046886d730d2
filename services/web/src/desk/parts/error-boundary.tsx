import { Component, type ReactNode } from 'react';
import { Notice } from './notice.js';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Keeps a page that cannot be shown from taking everything around it along. React knows this only as a class. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { title, text, children } = this.props;
    return this.state.isBroken ? <Notice tone="problem" title={title} text={text} /> : children;
  }
}
