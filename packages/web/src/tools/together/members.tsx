// Who is in a circle, who has left it, and whom I never said yes to.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Member } from '@orrery/client/circle';
import { calledBefore, inSentence, personOfMember } from '@orrery/domain';
import { DoorOpen, Pencil, User } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { WhoOnMap } from './map/who-on-map.tsx';
import { NameDialog } from './name-dialog.tsx';
import { memberLook } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

export function Members({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [isNaming, setNaming] = useState(false);
  const [placed, setPlaced] = useState<Member | null>(null);
  const all = circle.members();
  const ordered = [
    ...all.filter(({ isIn, isMe }) => isIn && isMe),
    ...all.filter(({ isIn, isMe }) => isIn && !isMe),
  ];
  const left = all.filter(({ isIn }) => !isIn);
  const mine = all.find(({ isMe }) => isMe);
  return (
    <section>
      <SectionHead>
        <Trans>Who is in</Trans>
      </SectionHead>
      <List label={t`Who is in`}>
        {ordered.map((member) => {
          const name = member.name || t`Somebody without a name`;
          const before = member.isMe
            ? undefined
            : calledBefore(state.spaces, circle.id, member.id, member.ownName, member.firstName);
          return (
            <ListRow
              key={member.id}
              lead={<Mark appearance={memberLook(state, circle, member.id)} size={18} />}
              title={name}
              strong={member.isMe}
              detail={
                member.isMe ? (
                  <Trans>You, on this device and your others</Trans>
                ) : !circle.isCare ? undefined : member.role === 'provider' ? (
                  <Trans>Therapist, coach or counsellor, as they say</Trans>
                ) : (
                  <Trans>Client</Trans>
                )
              }
              trail={
                member.isMe ? (
                  <IconButton
                    label={t`Change what you are called here`}
                    icon={<Pencil aria-hidden />}
                    onPress={() => setNaming(true)}
                  />
                ) : circle.isCare ? undefined : (
                  <Menu
                    label={t`More about ${name}`}
                    items={[{ id: 'map', label: t`Who this is on my map`, icon: <User aria-hidden /> }]}
                    onAction={() => setPlaced(member)}
                  />
                )
              }
              below={
                !member.isMe && !member.isApproved ? (
                  <Unapproved circle={circle} member={member} />
                ) : before ? (
                  <Renamed circle={circle} member={member} before={before} />
                ) : undefined
              }
            />
          );
        })}
      </List>
      {left.length > 0 ? (
        <>
          <SectionHead>
            <Trans>Who has left</Trans>
          </SectionHead>
          <List label={t`Who has left`}>
            {left.map((member) => (
              <ListRow
                key={member.id}
                lead={<Mark appearance={memberLook(state, circle, member.id)} size={18} hollow />}
                title={member.name || t`Somebody without a name`}
                detail={<Trans>Reads nothing that came later</Trans>}
                trail={<DoorOpen aria-hidden />}
              />
            ))}
          </List>
        </>
      ) : null}
      {isNaming && mine ? (
        <NameDialog
          circle={circle}
          of="me"
          title={t`What you are called here`}
          name={mine.ownName}
          onClose={() => setNaming(false)}
        />
      ) : null}
      {placed ? (
        <WhoOnMap
          circle={circle}
          who={{
            ...{ member: placed.id, figures: [], ownName: placed.ownName, pronouns: '' },
            person: personOfMember(state.spaces, circle.id, placed.id),
          }}
          name={placed.name || t`Somebody without a name`}
          onClose={() => setPlaced(null)}
        />
      ) : null}
    </section>
  );
}

/** Let in by another while I came in: nothing that I write is for them until I say yes. */
function Unapproved({ circle, member }: { circle: Circle; member: Member }) {
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [isSure, setSure] = useState(false);
  async function approve() {
    const said = await circle.say(member.id, true);
    setSure(false);
    tell({ words: said.ok ? <Trans>They can read what you write here.</Trans> : sentence(said.why) });
  }
  return (
    <>
      <p className="t-small" role="note">
        <Trans>
          They are in, and you were never asked: somebody let them in while you were on your way. They read
          what others write, and nothing that you write, until you say yes. If you would rather not, leave it
          so. Nobody is told.
        </Trans>
      </p>
      {isSure ? (
        <>
          <p className="t-small" role="status">
            <Trans>
              They will read all that you wrote here so far and that is still here, and all that comes. What
              they have read cannot be taken back.
            </Trans>
          </p>
          <ButtonRow>
            <Button onPress={() => setSure(false)}>
              <Trans>Not now</Trans>
            </Button>
            <Button onPress={() => void approve()}>
              <Trans>Yes, all of it</Trans>
            </Button>
          </ButtonRow>
        </>
      ) : (
        <Button onPress={() => setSure(true)}>
          <Trans>Yes, they may read what I write</Trans>
        </Button>
      )}
    </>
  );
}

/** A name that I have not taken notice of yet, with the one before: nobody becomes somebody else without a word. */
function Renamed({ circle, member, before }: { circle: Circle; member: Member; before: string }) {
  const { attempt } = useOrrery();
  const called = inSentence(before);
  const intent = { type: 'knowName', space: circle.id, member: member.id, called: member.ownName } as const;
  return (
    <>
      <p className="t-caption">
        <Trans>Was called {called} here.</Trans>
      </p>
      <ButtonRow>
        <Button kind="plain" onPress={() => void attempt({ tool: 'spaces', intent })}>
          <Trans>I know</Trans>
        </Button>
      </ButtonRow>
    </>
  );
}
