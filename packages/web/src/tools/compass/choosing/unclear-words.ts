// What is unclear in a table, in words: where it stands, and what becomes of it.
import { useLingui } from '@lingui/react/macro';
import type { Unclear } from '@orrery/client/choosing';

export function useUnclearWords(): (one: Unclear) => string {
  const { t } = useLingui();
  return ({ code, row, column, text }) => {
    const head = column.trim();
    switch (code) {
      case 'unknownColumn':
        return t`Column “${head}” is not known here. What it says goes into the note.`;
      case 'columnTwice':
        return t`Column “${head}” is there twice. The first counts; what the other says goes into the note.`;
      case 'unknownWord':
        return text === ''
          ? t`Row ${row}, column “${head}”: there are words, and no answer. It comes as unclear.`
          : t`Row ${row}, column “${head}”: “${text}” is none of the words for it. It is kept in words.`;
      case 'extraCell':
        return t`Row ${row}: “${text}” stands in no column. It goes into the note.`;
      case 'nameMissing':
        return t`Row ${row}, column “${head}”: there is no name. This row stays out; give it one in the file.`;
      case 'tooLong':
        return t`Row ${row}, column “${head}”: that is more than fits here. This row stays out; shorten it in the file.`;
      case 'quotes':
        return t`Row ${row}: a quotation mark that was opened is not closed. This row stays out.`;
    }
  };
}
