// A link in running text: brass and underlined, so that it does not rest on colour.
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './text-link.module.css';

export interface TextLinkProps {
  href: string;
  children: ReactNode;
  /** Leaves the app: opens a new tab without telling where one came from. */
  external?: boolean | undefined;
}

export function TextLink({ href, children, external = false }: TextLinkProps) {
  if (!external)
    return (
      <Link className={styles.link} href={href}>
        {children}
      </Link>
    );
  return (
    <Link className={styles.link} href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <ExternalLink aria-hidden className={styles.out} />
    </Link>
  );
}
