// The pages of the route table as screens whose code comes when it is wanted, or a little before.
import { fetched } from '../shell/fetched.tsx';
import { type Page, PageOpening } from '../shell/routes.tsx';
import type { Route } from './route.ts';

export interface FetchedPage extends Page {
  /** Fetches its code. Never rejects: whether it came shows where it is needed. */
  fetch(): Promise<void>;
}

export function pageOf({ path, screen }: Route): FetchedPage {
  const { Screen, fetch } = fetched(screen, <PageOpening />);
  return { path, screen: Screen, fetch };
}

/** The page at an address without its query, as the first of the table that fits; undefined where there is none. */
export function pageAt<P extends Pick<Page, 'path'>>(pages: readonly P[], address: string): P | undefined {
  const parts = partsOf(address);
  return pages.find(({ path }) => {
    const wanted = partsOf(path);
    return (
      wanted.length === parts.length && wanted.every((part, k) => part.startsWith(':') || part === parts[k])
    );
  });
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** Fetches the code of all pages, one after the other, whenever the page has nothing else to do. Answers how to stop. */
export function fetchInIdleTime(pages: readonly FetchedPage[]): () => void {
  let isOver = false;
  const go = async () => {
    for (const { fetch } of pages) {
      await idle();
      if (isOver) return;
      await fetch();
    }
  };
  void go();
  return () => {
    isOver = true;
  };
}

const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    // Safari has no idle callbacks
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 200),
  );
