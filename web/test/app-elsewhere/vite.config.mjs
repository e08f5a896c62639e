export default { build: { rollupOptions: { input: ['index.html', 'quickstart.html'] } } }
