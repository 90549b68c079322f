// Feelings, and words of danger, in the person's language: what each is called, what it means in a few words, and the families that a
// chooser shows feelings in.
// The keys are the domain's; a feeling that is new there is missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import { type DangerWord, dangerOf, type FeelingFamily, type FeelingWord, familyOf } from '@orrery/domain';
import { useMemo } from 'react';

export interface FeelingWords {
  readonly label: string;
  readonly meaning: string;
}

export function useFeelingWords() {
  const { t } = useLingui();
  return useMemo(() => {
    const words: Record<FeelingWord, FeelingWords> = {
      jealousy: { label: t`jealousy`, meaning: t`Something dear to me seems to be going to somebody else.` },
      envy: { label: t`envy`, meaning: t`Somebody has what I would like as well.` },
      possessiveness: { label: t`wanting to hold on`, meaning: t`I want this to stay mine alone.` },
      suspicion: { label: t`suspicion`, meaning: t`I doubt that I was told everything.` },
      leftOut: { label: t`left out`, meaning: t`They are together, and I am not part of it.` },
      fear: { label: t`fear`, meaning: t`Something bad may happen.` },
      fearOfLoss: { label: t`fear of loss`, meaning: t`I might lose somebody who matters to me.` },
      uncertainty: { label: t`uncertainty`, meaning: t`I do not know where I stand.` },
      unease: { label: t`unease`, meaning: t`Something is not right, and I cannot say what.` },
      dread: { label: t`dread`, meaning: t`It is coming, and I wish that it would not.` },
      panic: { label: t`panic`, meaning: t`It is too much, right now, in the whole body.` },
      overwhelm: { label: t`overwhelm`, meaning: t`More at once than I can take in.` },
      sadness: { label: t`sadness`, meaning: t`Something is missing or has ended.` },
      loneliness: { label: t`loneliness`, meaning: t`Nobody is near who really sees me.` },
      disappointment: { label: t`disappointment`, meaning: t`I had hoped for something else.` },
      longing: { label: t`longing`, meaning: t`I want to be where I am not, or with whom I am not.` },
      grief: { label: t`grief`, meaning: t`Something that I loved is gone.` },
      hurt: { label: t`hurt`, meaning: t`Something said or done went in deep.` },
      hopelessness: { label: t`hopelessness`, meaning: t`I cannot see how it could get better.` },
      anger: { label: t`anger`, meaning: t`Something should stop, or should not have been.` },
      irritation: { label: t`irritation`, meaning: t`Small things rub me the wrong way.` },
      frustration: { label: t`frustration`, meaning: t`I try, and it does not move.` },
      resentment: { label: t`resentment`, meaning: t`An old unfairness that I still carry.` },
      bitterness: { label: t`bitterness`, meaning: t`I have stopped expecting it to be fair.` },
      indignation: { label: t`indignation`, meaning: t`This is not right, whoever does it.` },
      shame: { label: t`shame`, meaning: t`I want to hide who I am.` },
      guilt: { label: t`guilt`, meaning: t`I did something that goes against what matters to me.` },
      embarrassment: { label: t`embarrassment`, meaning: t`I was seen in a way that I did not want.` },
      inadequacy: { label: t`not enough`, meaning: t`I measure myself and come up short.` },
      regret: { label: t`regret`, meaning: t`I would choose otherwise now.` },
      tiredness: { label: t`tiredness`, meaning: t`I need rest, and it would help.` },
      exhaustion: { label: t`exhaustion`, meaning: t`Empty, and rest alone does not fill it.` },
      numbness: { label: t`numbness`, meaning: t`I feel little or nothing where I would expect to.` },
      restlessness: { label: t`restlessness`, meaning: t`I cannot settle on anything.` },
      emptiness: { label: t`emptiness`, meaning: t`There is nothing there to hold on to.` },
      compersion: { label: t`compersion`, meaning: t`I am glad of somebody’s joy with somebody else.` },
      love: { label: t`love`, meaning: t`I wish them well, and myself near them.` },
      tenderness: { label: t`tenderness`, meaning: t`Soft and careful towards somebody, or myself.` },
      gratitude: { label: t`gratitude`, meaning: t`I was given something good.` },
      trust: { label: t`trust`, meaning: t`I can lean here.` },
      closeness: { label: t`closeness`, meaning: t`There is little between us right now.` },
      joy: { label: t`joy`, meaning: t`It is good, and I notice it.` },
      delight: { label: t`delight`, meaning: t`A bright and sudden gladness.` },
      excitement: { label: t`excitement`, meaning: t`Something is coming, and I can hardly wait.` },
      pride: { label: t`pride`, meaning: t`I did that, or we did.` },
      playfulness: { label: t`playfulness`, meaning: t`I feel like fooling around.` },
      desire: { label: t`desire`, meaning: t`I want to be close, skin included.` },
      calm: { label: t`calm`, meaning: t`Nothing pulls at me.` },
      relief: { label: t`relief`, meaning: t`A weight is off.` },
      contentment: { label: t`contentment`, meaning: t`This is enough.` },
      hope: { label: t`hope`, meaning: t`It can turn out well.` },
      curiosity: { label: t`curiosity`, meaning: t`I would like to know more.` },
      confidence: { label: t`confidence`, meaning: t`I can do this.` },
    };
    const dangers: Record<DangerWord, FeelingWords> = {
      hurtMyself: { label: t`I think of hurting myself`, meaning: t`Thoughts of it come, or an urge.` },
      notLive: { label: t`I do not want to live`, meaning: t`I wish to be dead, or not to wake up.` },
      cannotKeepSafe: { label: t`I cannot keep myself safe`, meaning: t`I do not trust myself right now.` },
      afraidOfSomebody: {
        label: t`I am afraid of somebody`,
        meaning: t`Of what they may do to me, or to somebody I care for.`,
      },
      somebodyHurts: { label: t`Somebody hurts me`, meaning: t`Hits, holds, threatens, or humiliates me.` },
      madeTo: {
        label: t`I am made to do things`,
        meaning: t`I am pressed or forced into what I do not want.`,
      },
    };
    const families: Record<FeelingFamily, string> = {
      jealous: t`Jealous`,
      afraid: t`Afraid`,
      sad: t`Sad`,
      angry: t`Angry`,
      ashamed: t`Ashamed`,
      weary: t`Weary`,
      warm: t`Warm`,
      glad: t`Glad`,
      calm: t`Calm`,
    };
    const isKnown = (feeling: string): feeling is FeelingWord => familyOf(feeling) !== undefined;
    const isDanger = (word: string): word is DangerWord => dangerOf(word) !== undefined;
    return {
      words,
      families,
      dangers,
      /** What a feeling is called: in the list's words, or in one's own. */
      nameOf: (feeling: string): string =>
        isKnown(feeling) ? words[feeling].label : isDanger(feeling) ? dangers[feeling].label : feeling,
    };
  }, [t]);
}
