"""The Indonesian words of the meeting: its list, its plan, its course."""

TRAIL = "{screen}  ›  {kabupaten}"
TRAIL_ONE = "[{screen}]({url})  ›  {title}  ›  {kabupaten}"

TITLE_NONE = "Belum ada rapat di {kabupaten}"
TITLE = "{count} rapat di {kabupaten}"
EMPTY = "Rapat dapat direncanakan oleh koordinator, BNNK, atau admin."

UNKNOWN_TITLE = "Rapat nomor {number} tidak ada di sini"
UNKNOWN = "Buka [daftar rapat]({url}) untuk memilih rapat."
