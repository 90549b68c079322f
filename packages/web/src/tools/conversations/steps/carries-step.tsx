// Who carries what, as each of them sees it: side by side, and added up nowhere (TALK17).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { CARRIED, type Carried, type MemberId, type Talk } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { memberLook } from '../../together/use-circles.ts';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { useTalkWords } from '../use-talk-words.ts';
import { talkAct } from '../use-talks.ts';

type View = Partial<Record<Carried, readonly MemberId[]>>;
const viewIn = (talk: Talk, of: MemberId): View | null => {
  const told = talk.carriesOf(of)[0]?.value;
  return told ? Object.fromEntries(told.map(({ what, who }) => [what, who])) : null;
};

export function CarriesStep({ circle, talk }: { circle: Circle; talk: Talk }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useTalkWords(circle);
  const { me } = circle.inCircle;
  const mine = viewIn(talk, me);
  const [draft, setDraft] = useDraft<View>(`talk carries ${talk.id}`);
  const view = draft ?? mine ?? {};
  async function show() {
    const carries = CARRIED.map((what) => ({ what, who: [...(view[what] ?? [])] }));
    const why = await talkAct(circle, { type: 'tellCarries', talk: talk.id, carries });
    if (why) return tell({ words: sentence(why) });
    setDraft(null);
  }
  return (
    <Flow>
      <p>
        <Trans>
          Each of you from where you stand. Two views that differ are two views; nothing here is added up.
        </Trans>
      </p>
      {mine && !draft ? (
        <>
          <CarriesViews circle={circle} talk={talk} />
          <Button kind="plain" onPress={() => setDraft(mine)}>
            <Trans>See mine otherwise</Trans>
          </Button>
        </>
      ) : (
        <>
          {CARRIED.map((what) => (
            <Chips
              key={what}
              label={words.carried[what]}
              options={words.inOrder(talk.people).map((id) => ({
                id,
                label: words.formats.capital(words.nameOf(id)),
                mark: <Mark appearance={memberLook(state, circle, id)} />,
              }))}
              value={view[what] ?? []}
              onChange={(who) => setDraft({ ...view, [what]: who })}
            />
          ))}
          <Button onPress={() => void show()}>
            <Trans>Show my view</Trans>
          </Button>
          <p className="t-small">{t`You see the others’ views once you have shown yours.`}</p>
        </>
      )}
    </Flow>
  );
}

/** The views that were told, thing by thing. */
export function CarriesViews({ circle, talk }: { circle: Circle; talk: Talk }) {
  const words = useTalkWords(circle);
  const told = words.inOrder(talk.people).flatMap((one) => {
    const view = viewIn(talk, one);
    return view ? [{ one, view }] : [];
  });
  if (told.length === 0) return null;
  return (
    <>
      {CARRIED.filter((what) => told.some(({ view }) => (view[what] ?? []).length > 0)).map((what) => (
        <section key={what}>
          <SectionHead level={3}>{words.carried[what]}</SectionHead>
          <Terms>
            {told.map(({ one, view }) => {
              const who = (view[what] ?? []).filter((id) => talk.people.includes(id));
              return (
                <Term key={one} name={words.formats.capital(words.nameOf(one))}>
                  {who.length > 0 ? words.formats.capital(words.names(who)) : <Trans>not said</Trans>}
                </Term>
              );
            })}
          </Terms>
        </section>
      ))}
    </>
  );
}
