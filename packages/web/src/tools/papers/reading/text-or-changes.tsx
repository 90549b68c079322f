// A paper as it reads, or what it changes in a version before it: whoever reads chooses.
import { useLingui } from '@lingui/react/macro';
import type { MemberId, PaperContent, PaperVersion } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { Segments } from '../../../ui/segments.tsx';
import { Changes } from './changes.tsx';

export function TextOrChanges(props: {
  before: PaperVersion | undefined;
  content: PaperContent;
  /** What the version before is. */
  told?: string | undefined;
  nameOf?: (id: MemberId) => string;
  children: ReactNode;
}) {
  const { before, content, told, nameOf, children } = props;
  const { t } = useLingui();
  const [view, setView] = useState<'text' | 'changes'>('text');
  if (!before) return children;
  return (
    <>
      <Segments
        label={t`How to read it`}
        options={[
          { id: 'text', label: t`As it reads` },
          { id: 'changes', label: t`What it changes` },
        ]}
        value={view}
        onChange={setView}
      />
      {view === 'text' ? (
        children
      ) : (
        <>
          {told ? <p className="t-caption">{told}</p> : null}
          <Changes before={before.draft.content} after={content} {...(nameOf ? { nameOf } : {})} />
        </>
      )}
    </>
  );
}
