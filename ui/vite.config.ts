import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The page is embedded in the program: no source maps, no remote asset, no inlined file over the limit.
export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 4470, strictPort: true, host: "127.0.0.1" },
  build: {
    target: ["safari17.5", "chrome123"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: { environment: "happy-dom", css: true, include: ["src/**/*.test.ts"] },
});
