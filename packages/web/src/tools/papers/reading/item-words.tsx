// Under one sentence of a paper: what each has said to it, and my own word while the version is talked about.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type AgreementItem,
  minutesOf,
  openVersions,
  type Paper,
  type PaperVersion,
  saidOfItem,
  standingOfPaper,
} from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { TalkItOver } from '../../conversations/talk-it-over.tsx';
import { memberLook } from '../../together/use-circles.ts';
import styles from '../papers.module.css';
import { usePaperWords } from '../use-paper-words.ts';
import { canBeSigned } from '../use-papers.ts';
import { PlanByIt } from './plan-by-it.tsx';
import { SayForm } from './say-form.tsx';

export function ItemWords(props: {
  circle: Circle;
  paper: Paper;
  version: PaperVersion;
  item: AgreementItem;
}) {
  const { circle, paper, version, item } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = usePaperWords(circle);
  const [isSaying, setSaying] = useState(false);
  const { me } = circle.inCircle;
  const isInForce = standingOfPaper(paper, circle.inCircle, minutesOf(now)).kind === 'inForce';
  if (!paper.parties.includes(me)) return null;
  const said = saidOfItem(paper, version.id, item.id);
  const isOpen =
    canBeSigned(circle, paper, version, minutesOf(now)) &&
    openVersions(paper, minutesOf(now)).some(({ id }) => id === version.id);
  return (
    <>
      {said.map((one) => (
        <span key={one.entry} className={styles.said}>
          <Mark appearance={memberLook(state, circle, one.by)} size={14} />
          <span>
            {words.formats.capital(words.nameOf(one.by))}
            {one.words ? <>: “{one.words}”</> : null}
          </span>
          <span>{words.says[one.says]}</span>
        </span>
      ))}
      {version.counts && isInForce ? <PlanByIt {...{ circle, paper, item }} /> : null}
      {version.counts && isInForce ? <TalkItOver {...{ circle, paper, version, item }} /> : null}
      {isSaying ? (
        <SayForm
          circle={circle}
          paper={paper}
          subject={[version.id, item.id]}
          label={t`How you would have this sentence`}
          onDone={() => setSaying(false)}
        />
      ) : isOpen ? (
        <div data-print="no">
          <Button kind="plain" label={t`This one otherwise: ${item.text}`} onPress={() => setSaying(true)}>
            <Trans>This one otherwise</Trans>
          </Button>
        </div>
      ) : null}
    </>
  );
}
