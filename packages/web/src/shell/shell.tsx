// Everything around the pages: words, formats, links, undo, quick exit.
import { i18n } from '@lingui/core';
import { I18nProvider as Words } from '@lingui/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { RouterProvider, I18nProvider as WidgetWords } from 'react-aria-components';
import { useLocation } from 'wouter';
import { ToastProvider } from '../ui/toast.tsx';
import { ExitContext } from './exit-context.ts';
import { FormatsProvider, preferredLocale } from './formats.tsx';
import { type ExitOptions, installQuickExit, leave } from './quick-exit.ts';

export interface ShellProps {
  exit: ExitOptions;
  /** Where the person set their own; else the browser's. */
  locale?: string | undefined;
  zone?: string | undefined;
  children: ReactNode;
}

/** The locale for widgets; a page turned right-to-left for a test keeps its words and gets a right-to-left script. */
function widgetLocale(locale: string): string {
  if (document.documentElement.dir !== 'rtl') return locale;
  return new Intl.Locale(locale, { script: 'Hebr' }).toString();
}

export function Shell({ exit, locale, zone, children }: ShellProps) {
  const [, navigate] = useLocation();
  const latest = useRef(exit);
  useEffect(() => {
    latest.current = exit;
  }, [exit]);
  useEffect(() => installQuickExit(() => latest.current), []);
  const leaveNow = useRef(() => leave(latest.current));
  const spoken = locale ?? preferredLocale(i18n.locale);
  return (
    <Words i18n={i18n}>
      <WidgetWords locale={widgetLocale(spoken)}>
        <RouterProvider navigate={(path) => navigate(path)}>
          <FormatsProvider {...(locale ? { locale } : {})} {...(zone ? { zone } : {})}>
            <ExitContext value={leaveNow.current}>
              <ToastProvider>{children}</ToastProvider>
            </ExitContext>
          </FormatsProvider>
        </RouterProvider>
      </WidgetWords>
    </Words>
  );
}
