// When a page breaks: what happened, what it means, what to do. The frame with Exit stays; what was kept is in the vault, not on the page.
import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './error-boundary.module.css';

interface Props {
  children: ReactNode;
  /** Another one (the address) starts anew. */
  place: string;
  /** Told what broke, for a report on this device. */
  onError?: ((error: unknown) => void) | undefined;
}
interface State {
  error: unknown;
  place: string;
}

/** A part of the app that the browser could not fetch, rather than a fault in the page. */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script|Importing a module|ChunkLoad/i.test(error.message)
  );
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('unknown') };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const missing = isMissingPart(error);
    return (
      <div className={styles.broken}>
        <h1 className="t-display" tabIndex={-1}>
          {missing ? <Trans>This page did not arrive</Trans> : <Trans>This page stopped working</Trans>}
        </h1>
        <Notice
          what={
            missing ? (
              <Trans>A part of the app could not be fetched.</Trans>
            ) : (
              <Trans>Something went wrong while the page was drawn.</Trans>
            )
          }
          means={
            <Trans>
              Everything that was kept is still on this device. Words that were not kept yet may have to be
              typed again.
            </Trans>
          }
          todo={
            missing ? (
              <Trans>
                Check whether you are online, then load the page again. The other rooms work meanwhile.
              </Trans>
            ) : (
              <Trans>
                Try once more. If it stays broken, load the page again; the other rooms work meanwhile.
              </Trans>
            )
          }
          actions={
            <>
              {missing ? null : (
                <Button onPress={() => this.setState({ error: null })}>
                  <Trans>Try once more</Trans>
                </Button>
              )}
              <Button onPress={() => location.reload()}>
                <Trans>Load the page again</Trans>
              </Button>
            </>
          }
        />
      </div>
    );
  }
}
