"""The Indonesian words of Tes urine & anggaran."""

TRAIL = "{screen} · Kabupaten {kabupaten} · tahun {year}, {until}"
DOTS_SUBTITLE = "Pegawai dites dari seluruh pegawai (PNS dan PPPK{counted})"
COUNTED_ON = ", {date}"
STAFF_UNKNOWN = "Jumlah pegawai belum diisi: {names}."
TARGET = "Target cakupan"
WATERFALL_SUBTITLE = "Juta rupiah. {cost}"
COST_BASIS = {
    "efektif": "biaya efektif: realisasi ÷ orang dites",
    "rencana": "biaya menurut rencana anggaran; belum ada realisasi",
    "dipilih": "biaya yang dipilih",
    "belum diketahui": "biaya satuan belum diketahui",
}
NO_MONEY_TITLE = "Belum ada anggaran tes urine {year}"
NO_MONEY = "Sisa dana dan orang yang masih bisa dites tampil setelah berkas anggaran diunggah."
PAGU_UNKNOWN = "Pagu belum diketahui untuk {count} sumber; tidak ikut dijumlahkan."
OVERSPENT = "Realisasi melampaui pagu pada {count} sumber dana."
PLANNED = "Direncanakan {people} orang{parameters} ({source})"
REPEATED = "Satu orang dapat terhitung lebih dari sekali: berkas hanya memuat jumlah."
SOURCES_TITLE = "Dana per sumber"
SOURCES_LEFT = "Sisa terbesar pada {source}: {money}{people}"
SOURCES_PEOPLE = ", cukup untuk {people} orang"
SOURCES_SPENT = "Tidak ada sumber dana tes urine yang masih tersisa"
RESULTS = {
    "jumlah": "dites",
    "confirmed": "terkonfirmasi",
    "reactive": "reaktif, menunggu",
    "reactive_medicine": "reaktif karena obat",
    "negative": "negatif",
    "invalid": "tidak sah",
    "unrecorded": "belum tercatat",
}
RESULTS_NOTE = (
    "Jumlah 1–{most} dan angka yang dapat membukanya disembunyikan. Angka hanya untuk kabupaten. "
    "Reaktif belum berarti positif."
)
RARE = ("tidak sah", "belum tercatat")
