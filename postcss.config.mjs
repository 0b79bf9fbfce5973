// biome-ignore lint/style/noDefaultExport: the form in which Next reads it
export default { plugins: { "@tailwindcss/postcss": {} } };
