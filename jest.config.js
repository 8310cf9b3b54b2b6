const TEST_TYPE = process.env.TEST_TYPE ?? "unit"

const testMatch = {
  unit: ["**/src/**/__tests__/**/*.unit.spec.ts", "**/scripts/__tests__/**/*.unit.spec.ts"],
  "integration:modules": ["**/src/modules/*/__tests__/**/!(*.unit).spec.ts"],
  "integration:http": ["**/integration-tests/http/**/*.spec.ts"],
  "integration:browser": ["**/integration-tests/browser/**/*.spec.ts"],
}[TEST_TYPE]

/** @type {import("jest").Config} */
module.exports = {
  testMatch,
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: "automatic" },
          },
          target: "es2021",
        },
      },
    ],
  },
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["/dist/", "<rootDir>/.*/\\.medusa/", "<rootDir>/.*/\\.next/"],
  testPathIgnorePatterns: ["/node_modules/", "/\\.medusa/", "/dist/", "/\\.next/"],
  setupFiles: ["./integration-tests/setup.js"],
}
