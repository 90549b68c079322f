// Pages by address. A room's code is fetched when one goes there; until it is there the page says so, but not for less than half a second.
import { Trans } from '@lingui/react/macro';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Progress } from '../ui/progress.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './routes.module.css';

type Params = Readonly<Record<string, string | undefined>>;
export interface Page {
  /** As wouter reads it: '/people/:person'. */
  path: string;
  screen: ComponentType<{ params: Params }>;
}

/** Stands where a page is on its way; silent for the first half second. */
export function PageOpening() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.opening}>
      {slow ? (
        <>
          <h1>
            <VisuallyHidden>
              <Trans>One moment</Trans>
            </VisuallyHidden>
          </h1>
          <Progress words={<Trans>Opening the page</Trans>} />
        </>
      ) : null}
    </div>
  );
}

export interface RoutesProps {
  pages: readonly Page[];
  /** What shows where there is no page. */
  otherwise: ReactNode;
  onError?: ((error: unknown) => void) | undefined;
}

export function Routes({ pages, otherwise, onError }: RoutesProps) {
  const [place] = useLocation();
  return (
    <ErrorBoundary place={place} onError={onError}>
      <Switch>
        {pages.map((page) => (
          <Route key={page.path} path={page.path} component={page.screen} />
        ))}
        <Route>{otherwise}</Route>
      </Switch>
    </ErrorBoundary>
  );
}
