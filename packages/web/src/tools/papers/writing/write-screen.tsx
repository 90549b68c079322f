// Writing a paper. Its address names the draft as soon as it is begun, so that a reload, a lock or a look elsewhere comes back to it.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  contentFault,
  type EntryId,
  minutesOf,
  myDateOf,
  type PaperDraftId,
  reviewFault,
} from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { draftOf } from '../../../app/drafts.ts';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../../together/dates/with-circle.tsx';
import { memberLook, othersOf } from '../../together/use-circles.ts';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { BoundaryFields } from '../boundaries/boundary-fields.tsx';
import { TermsFields } from '../care-terms/terms-fields.tsx';
import { peopleOf } from '../meanings/people-of.ts';
import { MetamourFields } from '../metamours/metamour-fields.tsx';
import { PledgeFields } from '../pledges/pledge-fields.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { papersPath } from '../use-papers.ts';
import { DaysFields } from './days-fields.tsx';
import { OtherDevice } from './other-device.tsx';
import { SectionsField } from './sections-field.tsx';
import { ShowDialog } from './show-dialog.tsx';
import { draftName, usePaperDraft } from './use-paper-draft.ts';

export default function WritePaperScreen() {
  return <WithCircle>{(one) => <Which key={one.circle.id} {...one} />}</WithCircle>;
}

function Which(one: InOne) {
  const { state, newId } = useOrrery();
  const [query] = useSearchParams();
  const [fresh] = useState(() => newId<PaperDraftId>());
  const asked = query.get('draft') as PaperDraftId | null;
  const isThere =
    asked !== null &&
    (state.papers.drafts.get(asked)?.present || draftOf(state, draftName(asked)) !== undefined);
  const id = isThere ? asked : fresh;
  return <Form key={id} {...one} id={id} />;
}

function Form({ circles, circle, id }: InOne & { id: PaperDraftId }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const [, go] = useLocation();
  const [query, setQuery] = useSearchParams();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const from = {
    ...{ paper: query.get('paper') ?? '', base: query.get('base') ?? '' },
    ...{ kind: query.get('kind'), round: query.get('round') ?? '' },
    ...{ plan: query.get('plan') ?? '', limits: query.getAll('limit'), copy: query.get('copy') ?? '' },
  };
  const draft = usePaperDraft(circle, id, from);
  const [why, setWhy] = useState<Why | null>(null);
  const [open, setOpen] = useState<'show' | 'erase' | null>(null);
  const { values, isBegun } = draft;
  const { content, people } = values;
  const isNamed = query.get('draft') === id;
  useEffect(() => {
    if (isBegun && !isNamed)
      setQuery((before) => [...before].filter(([key]) => key !== 'draft').concat([['draft', id]]), {
        replace: true,
      });
  }, [isBegun, isNamed, id, setQuery]);
  const error = (field: string) => (why?.field === field ? sentence(why) : undefined);
  const titles = {
    ...{ agreement: t`An agreement`, pledge: t`A pledge`, boundaries: t`My boundaries` },
    metamour: t`A plan between metamours`,
    careTerms: t`How we work together`,
  };
  const isOwn = content.kind === 'boundaries';
  const isTerms = content.kind === 'careTerms';
  const back = { href: papersPath(circle), label: t`Papers` };
  const others = people.filter((one) => one !== circle.inCircle.me);

  const before = draft.of?.drafts.get(values.base as EntryId)?.content;

  async function show() {
    const fault =
      others.length === 0
        ? ({ code: 'nobodyWith', field: 'people' } as const)
        : (contentFault(content, minutesOf(now), others.length + 1) ??
          reviewFault(content, myDateOf(state, now), before));
    setWhy(fault);
    if (!fault && (await draft.keep())) setOpen('show');
  }
  const touch = () => setWhy(null);
  const named = peopleOf(state, circle, draft.of?.parties ?? [circle.inCircle.me, ...people]);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={draft.of ? t`A new version` : titles[content.kind]}
      back={back}
      visibility={<OnlyYou />}
    >
      <Flow>
        <p>
          {isOwn ? (
            <Trans>
              Nobody sees this before you show it. It is your own list: nobody else can change it.
            </Trans>
          ) : (
            <Trans>
              Nobody sees this before you show it. Showing it signs nothing, neither for you nor for anybody
              else.
            </Trans>
          )}
        </p>
        <OtherDevice draft={draft} />
        <TextField
          label={t`What it is called`}
          value={content.title}
          onChange={(title) => {
            touch();
            draft.write({ title });
          }}
          error={error('title')}
        />
        {draft.of ? (
          <>
            <p className="t-small">
              {isOwn ? (
                <Trans>Shown to {words.names(others)}, as before.</Trans>
              ) : (
                <Trans>Between {words.names(draft.of.parties)}, as before.</Trans>
              )}
            </p>
            {error('people') ? <ErrorLine>{error('people')}</ErrorLine> : null}
          </>
        ) : (
          <Chips
            label={isOwn ? t`Shown to` : t`Between you and`}
            hint={
              isOwn
                ? t`Those of them whom a sentence asks answer it. Whoever else is in the circle, now or later, can read it.`
                : isTerms
                  ? t`Every client here signs the same. Whoever is in the space, now or later, can read it.`
                  : t`Their names are needed, and yours. Whoever else is in the circle, now or later, can read it.`
            }
            options={othersOf(circle).map((one) => ({
              id: one.id,
              label: one.name || t`Somebody without a name`,
              mark: <Mark appearance={memberLook(state, circle, one.id)} />,
            }))}
            value={people}
            onChange={(next) => {
              touch();
              draft.change({ people: next });
            }}
            error={error('people')}
          />
        )}
        {content.kind === 'pledge' ? (
          <PledgeFields
            content={content}
            error={error}
            onWrite={(changes) => {
              touch();
              draft.write(changes);
            }}
          />
        ) : content.kind === 'metamour' ? (
          <MetamourFields
            content={content}
            people={named}
            error={error}
            onWrite={(changes) => {
              touch();
              draft.write(changes);
            }}
          />
        ) : content.kind === 'boundaries' ? (
          <BoundaryFields
            {...{ circle, content, people, error }}
            onWrite={(changes) => {
              touch();
              draft.write(changes);
            }}
          />
        ) : content.kind === 'careTerms' ? (
          <TermsFields
            {...{ content, error, people: others.length + 1 }}
            onWrite={(changes) => {
              touch();
              draft.write(changes);
            }}
          />
        ) : (
          <SectionsField {...{ draft, error }} sections={content.sections} people={named} onTouch={touch} />
        )}
        <DaysFields draft={draft} error={error} onTouch={touch} />
        {why && !why.field ? (
          <p className="t-small" role="alert">
            {sentence(why)}
          </p>
        ) : null}
        <ButtonRow>
          <Button kind="main" onPress={() => void show()}>
            <Trans>See what they will get</Trans>
          </Button>
          {draft.there ? (
            <Button kind="plain" alert onPress={() => setOpen('erase')}>
              <Trans>Erase this draft</Trans>
            </Button>
          ) : null}
        </ButtonRow>
        <SavedLine
          isSaved={draft.isSaved}
          refused={draft.refused && { what: t`Not kept yet`, words: draft.refused.words }}
        />
      </Flow>
      <ShowDialog
        circle={circle}
        draft={draft}
        open={open === 'show'}
        onClose={() => setOpen(null)}
        onRefused={setWhy}
      />
      <EraseDialog
        title={t`Erase this draft?`}
        intent={{ tool: 'papers', intent: { type: 'erasePaperDraft', id } }}
        open={open === 'erase'}
        onClose={() => setOpen(null)}
        onErased={() => go(back.href)}
      />
    </CircleFrame>
  );
}
