import ReportText
