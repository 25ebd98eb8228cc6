import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { sources } from "./build/sources.ts";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const hash = sources(root);

export default defineConfig({
  root,
  base: "./",
  publicDir: false,
  define: { __BUNDLE__: JSON.stringify(hash.slice(0, 12)) },
  build: {
    outDir: process.env.AFTERSALE_DIST ?? "../custom_components/aftersale/frontend/dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { panel: "src/panel.ts", card: "src/card.ts" },
      preserveEntrySignatures: "strict",
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        codeSplitting: {
          groups: [
            { name: "lit", test: /node_modules/ },
            { name: "shared", test: /src\/(acting|api|formats|home|parts|routes|style|words\/words|shell)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  plugins: [
    {
      name: "sources",
      generateBundle() {
        this.emitFile({ type: "asset", fileName: "sources.sha256", source: `${hash}\n` });
      },
    },
  ],
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
