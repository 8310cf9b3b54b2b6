import medusa from "@medusajs/eslint-plugin"
import importPlugin from "eslint-plugin-import"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import globals from "globals"
import tseslint from "typescript-eslint"

const PLUGINS = join(import.meta.dirname, "plugins")

const plugins = readdirSync(PLUGINS).map((folder) => ({
  folder,
  name: JSON.parse(readFileSync(join(PLUGINS, folder, "package.json"), "utf8")).name,
}))

const banned = (names, message) => ({
  patterns: names.flatMap((name) => [{ group: [name, `${name}/*`], message }]),
})

/** Arrows only point down: no plugin imports another plugin, the backend, or a path into them. */
const plugInRules = plugins.map(({ folder, name }) => ({
  files: [`plugins/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...banned(
            plugins.filter((other) => other.name !== name).map((other) => other.name),
            "No plugin imports another plugin: use an event that medusa-backend translates."
          ).patterns,
          ...banned(["@bodycon/medusa-backend", "@bodycon/storefront"], "Arrows only point down.")
            .patterns,
          { regex: "(\\.\\./)+plugins/", message: "No plugin reaches into another plugin." },
        ],
      },
    ],
  },
}))

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.next/**",
      "**/dist/**",
      "**/.turbo/**",
      "**/migrations/**",
      "**/next-env.d.ts",
      ".data/**",
      "public/**",
      "static/**",
    ],
  },
  ...medusa.configs.recommended,
  {
    files: ["plugins/**/*.ts", "packages/kit/**/*.ts", "medusa-backend/**/*.ts"],
    rules: {
      // A state and its outbox row are one transaction, so public methods open one themselves.
      "@medusajs/use-inject-manager-on-public-methods": "off",
    },
  },
  {
    // The demo's prices are whole rupees, which the rule takes for paise.
    files: ["medusa-backend/src/seed/**/*.ts", "medusa-backend/src/import/**/*.ts"],
    rules: { "@medusajs/prices-in-major-units": "off" },
  },
  {
    // Settings are read before Medusa is there, and these packages know nothing of it.
    files: [
      "medusa-backend/src/settings.ts",
      "packages/product-art/**/*.ts",
      "packages/sandbox/**/*.ts",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.base],
    plugins: { import: importPlugin, "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "no-console": "off",
      eqeqeq: ["error", "smart"],
      "prefer-const": "error",
    },
  },
  {
    files: ["packages/kit/src/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        banned(
          [...plugins.map(({ name }) => name), "@bodycon/medusa-backend"],
          "The kit is the ground floor."
        ),
      ],
    },
  },
  {
    files: ["storefront/src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        banned(
          [
            ...plugins.map(({ name }) => name),
            "@bodycon/medusa-backend",
            "@bodycon/kit",
            "@medusajs/medusa",
            "@medusajs/framework",
          ],
          "The storefront knows only HTTP."
        ),
      ],
    },
  },
  ...plugInRules,
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: globals.node, ecmaVersion: 2023 },
    rules: { "prefer-const": "error", eqeqeq: ["error", "smart"] },
  }
)
