import { defineRolldownBabelPreset } from '@rolldown/plugin-babel';

/** Turns Lingui's `t` and `<Trans>` into catalogue look-ups, in the files that use them and no others. */
export const messageMacros = defineRolldownBabelPreset({
  preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  rolldown: { filter: { code: /from ['"]@lingui\/(?:react|core)\/macro['"]/ } },
});
