// Streamlit's own words in Indonesian. Streamlit has no setting for them; this watches what it draws and replaces
// whole texts and labels that are in the list. What the app itself writes is never touched.
"use strict";

(() => {
  const WORDS = {
    "Skip to main content": "Langsung ke isi",
    "App pages": "Halaman", "Sidebar": "Bilah samping", "Main menu": "Menu", "Theme": "Tema",
    "Expand sidebar": "Buka bilah samping", "Collapse sidebar": "Tutup bilah samping",
    "Navigate to home page": "Ke halaman awal", "Notifications": "Pemberitahuan",
    "Running...": "Memproses …", "Stop": "Hentikan", "Rerun": "Muat ulang", "Print": "Cetak", "Cancel": "Batal",
    "Light": "Terang", "Dark": "Gelap", "System": "Ikut sistem", "Settings": "Pengaturan", "About": "Tentang",
    "Open": "Buka", "Close": "Tutup", "Clear all": "Kosongkan", "Clear value": "Kosongkan",
    "Clear selection": "Hapus pilihan", "Select all": "Pilih semua", "Selected values": "Yang dipilih",
    "Choose an option": "Pilih satu", "Choose options": "Pilih", "Choose or add an option": "Pilih atau tambah",
    "Choose or add options": "Pilih atau tambah", "No results": "Tidak ada yang cocok",
    "No options to select": "Tidak ada pilihan", "Search": "Cari", "Fullscreen": "Layar penuh",
    "Close fullscreen": "Tutup layar penuh", "Show password": "Tampilkan kata sandi",
    "Hide password": "Sembunyikan kata sandi", "Copy": "Salin", "Copied": "Tersalin", "Copy to clipboard": "Salin",
    "Upload": "Pilih berkas", "Upload file": "Pilih berkas", "Browse files": "Pilih berkas",
    "Add files": "Tambah berkas", "Drag and drop a file here": "Letakkan berkas di sini",
    "Drag and drop file here": "Letakkan berkas di sini", "Drag and drop files here": "Letakkan berkas di sini",
    "Download": "Unduh", "Download as CSV": "Unduh sebagai CSV", "Show/hide columns": "Tampilkan kolom",
    "Sort ascending": "Urut naik", "Sort descending": "Urut turun", "Pin column": "Sematkan kolom",
    "Unpin column": "Lepas sematan", "Hide column": "Sembunyikan kolom", "Autosize": "Sesuaikan lebar",
    "Statistics": "Ringkasan kolom", "Format": "Format", "Automatic": "Otomatis", "empty": "kosong",
    "Add row": "Tambah baris", "Delete row(s)": "Hapus baris", "Edit": "Ubah",
    "Page not found": "Halaman tidak ada", "Connection error": "Sambungan terputus",
    "Script execution error": "Halaman ini gagal dibuat", "Please wait...": "Tunggu sebentar …",
    "Try again": "Coba lagi", "Loading": "Memuat", "Increment value": "Tambah", "Decrement value": "Kurangi",
    "Press Enter to apply": "Tekan Enter", "Press Enter to submit form": "Tekan Enter untuk mengirim",
    "Press Enter to submit": "Tekan Enter untuk mengirim",
    "This value is required": "Wajib diisi", "(required)": "(wajib)",
    "Connection lost. Please wait for the app to reconnect, then try again.":
      "Sambungan terputus. Tunggu sampai tersambung lagi, lalu coba lagi.",
    "An error has occurred.": "Terjadi kesalahan pada halaman ini.",
  };
  const FORMS = [
    [/^(\d[\d.,]*) ?(KB|MB|GB) per file$/, "Maks. $1 $2 per berkas"],
    [/^(\d[\d.,]*) ?(KB|MB|GB) per file( • .*)$/, "Maks. $1 $2 per berkas$3"],
    [/^Limit (\d[\d.,]*) ?(KB|MB|GB) per file( • .*)?$/, "Maks. $1 $2 per berkas$3"],
    [/^File must be (\d+)[\d.]* ?(KB|MB|GB) or smaller\.$/, "Berkas paling besar $1 $2."],
    [/^(.+) files are not allowed\.$/, "Berkas $1 tidak diterima."],
    [/^Remove (.+)$/, "Hapus $1"],
    [/^Add: (.+)$/, "Tambah: $1"],
    [/^View (\d+) more$/, "$1 lagi"],
    [/^View less$/, "Lebih sedikit"],
    [/^The page that you have requested does not seem to exist.*$/s,
      "Halaman yang diminta tidak ada atau tidak untuk peran Anda. Ini halaman awal."],
    [/^Is Streamlit still running\?.*$/s, "Papan P4GN di komputer ini berhenti. Jalankan lagi: python3 run.py"],
  ];
  const LABELS = ["aria-label", "title", "placeholder", "alt"];
  // What the app writes itself, and what a person is typing.
  const OURS = "[data-testid=stMarkdownContainer],[data-testid=stTable],[data-testid=stHtml],[data-testid=stCode]," +
    "textarea,script,style";
  // Its button is drawn like a label of ours, with a word of Streamlit.
  const THEIRS = "[data-testid=stFileUploaderDropzone]";

  function translated(text) {
    const key = text.trim();
    if (!key) return null;
    if (Object.hasOwn(WORDS, key)) return WORDS[key];
    const form = FORMS.find(([pattern]) => pattern.test(key));
    return form ? key.replace(form[0], form[1]) : null;
  }

  function translateText(node) {
    const found = translated(node.data);
    const place = node.parentElement;
    if (found === null || found === node.data || !place) return;
    if (!place.closest(OURS) || place.closest(THEIRS)) node.data = found;
  }

  function translateLabels(element) {
    for (const name of LABELS) {
      const value = element.getAttribute(name);
      const found = value === null ? null : translated(value);
      if (found !== null && found !== value) element.setAttribute(name, found);
    }
  }

  function translateAll(root) {
    if (root.nodeType === Node.TEXT_NODE) return translateText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    translateLabels(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) translateText(node);
      else translateLabels(node);
    }
  }

  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translateAll);
      else if (change.type === "characterData") translateText(change.target);
      else translateLabels(change.target);
    }
  });
  observer.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: LABELS,
  });
  translateAll(document.body);
})();
