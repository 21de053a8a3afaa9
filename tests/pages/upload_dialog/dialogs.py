"""The body of the upload dialog as its tests handle it, on a real store."""

from dataclasses import dataclass
from datetime import date

from streamlit.testing.v1 import AppTest

from components.widgets.upload_desk import UploadDesk
from data.store import readings
from data.store.engine import Store

KABUPATEN, TODAY = "51.08", date(2026, 11, 22)
CHOOSING = ("Pilih berkas yang akan dikirim", "Belum punya templatnya?")


@dataclass(frozen=True)
class Dialog:
    """The running dialog and what stands behind it."""

    app: AppTest
    store: Store
    desk: UploadDesk

    def send(self, content: bytes, name: str = "laporan_b12.csv") -> None:
        """Choose a file."""
        self.app.file_uploader[0].upload(name, content).run()
        assert not self.app.exception

    def send_all(self, *files: tuple[str, bytes]) -> None:
        """Choose several files at once."""
        self.app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files]).run()
        assert not self.app.exception

    def type_into_grid(self, row: int, text: str) -> None:
        """Type what the cell in this line of the grid is to say."""
        [job] = self.app.session_state["_upload_tray"].jobs
        self.app.session_state[f"upload_grid_0_{job.edition}"] = {"edited_rows": {row: {"Isi baru": text}}}
        self.app.run()

    def choose(self, label: str, option: str) -> None:
        """Choose in a select box or radio button of the form."""
        widgets = [*self.app.selectbox, *self.app.radio]
        next(each for each in widgets if label in each.label).set_value(option)

    def press(self, label: str) -> None:
        """Click a button by its label."""
        next(button for button in self.app.button if button.label == label).click().run()
        assert not self.app.exception

    def headings(self) -> list[str]:
        """The findings on the page: the title of the dialog and of its boxes."""
        shown = [heading.value for heading in (*self.app.header, *self.app.subheader)]
        return [each for each in shown if each not in CHOOSING]

    def downloads(self) -> list[str]:
        """The labels of the files on offer."""
        return [str(getattr(each, "label", "")) for each in self.app.get("download_button")]

    def stored(self) -> list[float]:
        """The figures that the screens read."""
        return readings.aksi_reports(self.store, KABUPATEN, 2026, "B12")["realisasi"].tolist()


def dialog_script(desk: "UploadDesk") -> None:
    """Draw what the page and the dialog draw; it runs alone, without the imports of this file."""
    from components.widgets.upload import upload_body, upload_result

    upload_result()
    upload_body(desk)


def open_dialog(store: Store, desk: UploadDesk) -> Dialog:
    """The dialog of this desk, just opened."""
    app = AppTest.from_function(dialog_script, kwargs={"desk": desk}, default_timeout=30).run()
    assert not app.exception
    return Dialog(app, store, desk)
