"""The ReportLab kit: fonts, line breaking, sheets that refuse to clip, ornaments, QR. No rooms, no database."""
