import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import astro from 'eslint-plugin-astro';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    // Rules that ask the type checker cost a minute over the tests, which `astro check` types as well.
    files: ['src/**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeCheckedOnly, tseslint.configs.stylisticTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Names of the environment and of data stay apart from names of ours.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An empty text is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true }, ignoreMixedLogicalExpressions: true },
      ],
      // A number in a text is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return report(…)` says that there is no more to it.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Interfaces here are records of functions, written as methods; none of them knows `this`.
      '@typescript-eslint/unbound-method': 'off',
      // The first letter of a text is `text[0]`; values of YAML print as they are.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // A property of an element may be a number or a list as well.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // There are no enums, and classes are told apart by their shape; a fifth of the time for nothing.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `[...text]` is code points, on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    rules: {
      // Callers say what a lookup that "must be there" means; the type alone cannot.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 280, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A table: as long as there are words.
    files: ['src/i18n/*.ts'],
    rules: { 'max-lines': 'off' },
  },
);
