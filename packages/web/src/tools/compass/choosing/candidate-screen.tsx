// Somebody one might choose: what is chosen is kept at once, and what is written as one types.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  answerTo,
  askedOfThem,
  type CandidateFields,
  type CandidateId,
  type CompassThings,
  type Intent,
  mustsAnsweredNo,
} from '@orrery/domain';
import { ListChecks, Printer } from 'lucide-react';
import { useParams } from 'wouter';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { useErasing } from '../../../app/use-erasing.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useKeptFields } from '../../people/forms/use-kept-fields.ts';
import { useLettingGo } from '../use-letting-go.tsx';
import { useThingTexts } from '../use-thing-texts.ts';
import { CandidateFieldsForm } from './candidate-fields.tsx';
import { MetFields } from './met-fields.tsx';
import { MustsNo } from './musts-no.tsx';
import { CandidateNotHere } from './not-here.tsx';

type Candidate = CompassThings['candidate'];

export default function CandidateScreen() {
  const { state } = useOrrery();
  const { candidate: id = '' } = useParams();
  const found = state.compass.candidate.get(id as CandidateId);
  const [candidate, beginErasing] = useErasing(found, id);
  return candidate ? <Edit key={id} candidate={candidate} onErase={beginErasing} /> : <CandidateNotHere />;
}

function Edit({ candidate, onErase }: { candidate: Candidate; onErase: () => void }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { id } = candidate;
  const lettingGo = useLettingGo({
    of: 'candidate',
    id,
    to: '/mine/choosing',
    onErase,
    away: <Trans>Put away. They can come back.</Trans>,
  });
  const texts = useThingTexts('candidate', candidate, 'name');
  const fields = useKeptFields<CandidateFields>(
    `candidate ${id} chosen`,
    candidate.fields,
    (changes): Intent => ({ tool: 'compass', intent: { type: 'change', of: 'candidate', id, changes } }),
  );
  const { name, contact, licence, checkAt, fee, note, firstSession } = texts.values;
  const values = { ...fields.values, name, contact, licence, checkAt, fee, note, firstSession };
  const asked = askedOfThem(state.compass, values.offers);
  const answered = asked.filter((one) => answerTo(values.answers, one.id)).length;
  const [total, open] = [asked.length, asked.length - answered];
  const error = (field: keyof CandidateFields) => texts.error(field) ?? fields.error(field);
  return (
    <Screen
      title={candidate.fields.name}
      documentTitle={t`Somebody to think about`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      visibility={<OnlyYou />}
      narrow
      actions={<Menu items={lettingGo.items} onAction={lettingGo.onAction} />}
    >
      <Flow>
        <WrittenTwiceRemark about={[{ of: 'candidate', id }]} />
        <MustsNo those={mustsAnsweredNo(state.compass, values)} />
        <List label={t`What they answered`}>
          <ListRow
            lead={<ListChecks aria-hidden />}
            title={t`What they answered`}
            detail={
              answered === 0
                ? plural(total, { one: 'One question to ask', other: '# questions to ask' })
                : open === 0
                  ? t`All that you would ask is answered`
                  : plural(open, {
                      one: `${answered} answered, one not asked yet`,
                      other: `${answered} answered, # not asked yet`,
                    })
            }
            href={`/mine/choosing/${id}/asked`}
          />
          <ListRow
            lead={<Printer aria-hidden />}
            title={t`Their sheet`}
            detail={t`The questions with these answers, to print`}
            href={`/mine/choosing/sheet?for=${id}`}
          />
        </List>
        <CandidateFieldsForm
          values={values}
          onType={texts.change}
          onLeave={texts.leave}
          onChoose={fields.choose}
          error={error}
        />
        <MetFields
          values={values}
          onType={texts.change}
          onLeave={texts.leave}
          onChoose={fields.choose}
          error={error}
        />
        <SavedLine isSaved={texts.isSaved} refused={null} />
      </Flow>
      <EraseDialog title={t`Erase what you keep of them?`} {...lettingGo.erasing} />
    </Screen>
  );
}
