import tseslint from "typescript-eslint";

const NO_ENUM = { selector: "TSEnumDeclaration", message: "No enums: use a union of string literals." };
const NO_NAMESPACE = { selector: "TSModuleDeclaration[kind!='global']", message: "No namespaces: use modules." };
const NO_DEFAULT = { selector: "ExportDefaultDeclaration", message: "No default exports: give the thing its name." };
const NO_DEFAULT_AS = {
  selector: "ExportSpecifier[exported.name='default']",
  message: "No default exports: give the thing its name.",
};

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "coverage/", "bench/results/"] },
  {
    files: ["**/*.{ts,js,mjs}"],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-var": "error",
      "prefer-const": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", NO_ENUM, NO_NAMESPACE, NO_DEFAULT, NO_DEFAULT_AS],
      "max-lines": ["warn", { max: 300 }],
      "max-lines-per-function": ["warn", { max: 60, skipComments: true, skipBlankLines: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "error",
    },
  },
  { files: ["src/cli/**/*.ts", "src/train/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.ts", "bench/**/*.{ts,mjs}"],
    rules: { "no-restricted-syntax": ["error", NO_ENUM, NO_NAMESPACE, NO_DEFAULT, NO_DEFAULT_AS] },
  },
);
