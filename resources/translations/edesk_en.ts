<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>AssignmentTrack</name>
    <message>
        <source>%1 (thay %2)</source>
        <translation>%1 (for %2)</translation>
    </message>
    <message>
        <source>%1 · lưu trên máy, chưa gửi</source>
        <translation>%1 · kept on this computer, not sent yet</translation>
    </message>
    <message>
        <source>%1 · máy chủ nhận %2</source>
        <translation>%1 · received by the server %2</translation>
    </message>
    <message>
        <source>%1 — duyệt kết quả</source>
        <translation>%1 — approval of the result</translation>
    </message>
    <message>
        <source>đang chờ</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>chưa đến bước này</source>
        <translation>not reached yet</translation>
    </message>
    <message>
        <source>%1 — duyệt bước hai</source>
        <translation>%1 — second approval</translation>
    </message>
</context>
<context>
    <name>BulkOutcome</name>
    <message numerus="yes">
        <source>%Ln không được</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chưa làm</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DirectionsQuestion</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Chưa giao cho người nào</source>
        <translation>Not given to a person yet</translation>
    </message>
</context>
<context>
    <name>DocumentFields</name>
    <message>
        <source>Số đến</source>
        <translation>Arriving number</translation>
    </message>
    <message>
        <source>Số đi</source>
        <translation>Outgoing number</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number and symbol</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Loại văn bản</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Ngày đến</source>
        <translation>Date of arrival</translation>
    </message>
    <message>
        <source>Hạn xử lý</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Người soạn thảo</source>
        <translation>Drafter</translation>
    </message>
    <message>
        <source>Phạm vi lưu hành</source>
        <translation>Circulation</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Trình</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Receivers</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>DocumentQuestion</name>
    <message>
        <source>chủ trì %1</source>
        <translation>led by %1</translation>
    </message>
</context>
<context>
    <name>DocumentTrack</name>
    <message>
        <source>%1 (thay %2)</source>
        <translation>%1 (for %2)</translation>
    </message>
    <message>
        <source>%1 · lưu trên máy, chưa gửi</source>
        <translation>%1 · kept on this computer, not sent</translation>
    </message>
    <message>
        <source>%1 · máy chủ nhận %2</source>
        <translation>%1 · received by the server %2</translation>
    </message>
    <message>
        <source>Văn thư — tiếp nhận hoặc từ chối</source>
        <translation>Clerk — accepts or refuses</translation>
    </message>
    <message>
        <source>Văn thư — trình lãnh đạo</source>
        <translation>Clerk — submits to the leader</translation>
    </message>
    <message>
        <source>Lãnh đạo — cho ý kiến chỉ đạo</source>
        <translation>Leader — directs</translation>
    </message>
    <message>
        <source>Các nhiệm vụ — hoàn thành</source>
        <translation>Assignments — completed</translation>
    </message>
    <message>
        <source>Trưởng đơn vị — duyệt nội dung</source>
        <translation>Head of the unit — approves the contents</translation>
    </message>
    <message>
        <source>Văn thư, văn phòng — duyệt thể thức</source>
        <translation>Clerk, office — approve the form</translation>
    </message>
    <message>
        <source>Lãnh đạo — ký</source>
        <translation>Leader — signs</translation>
    </message>
    <message>
        <source>Văn thư — cấp số</source>
        <translation>Clerk — numbers</translation>
    </message>
    <message>
        <source>Văn thư — phát hành</source>
        <translation>Clerk — issues</translation>
    </message>
    <message>
        <source>đang chờ</source>
        <translation>awaited</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>chờ cấp số</source>
        <translation>number awaited</translation>
    </message>
    <message>
        <source>Số đến %1</source>
        <translation>Arriving no. %1</translation>
    </message>
    <message>
        <source>Số đi %1</source>
        <translation>Outgoing no. %1</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>Hôm nay %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>Đã thu hồi</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>Hoàn thành</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>Quá hạn %Ln ngày</source>
        <translation>
            <numerusform>Overdue by %Ln day</numerusform>
            <numerusform>Overdue by %Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>Quá hạn hôm nay</source>
        <translation>Overdue today</translation>
    </message>
    <message>
        <source>Quá hạn từ %1</source>
        <translation>Overdue since %1</translation>
    </message>
    <message numerus="yes">
        <source>Còn %Ln ngày</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>%1. %2. Mã: %3</source>
        <translation>%1. %2. Code: %3</translation>
    </message>
</context>
<context>
    <name>FieldConflict</name>
    <message>
        <source>Tiêu đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>FileAttaching</name>
    <message numerus="yes">
        <source>Đã thêm %Ln tệp; gửi sau %1 giây</source>
        <translation>
            <numerusform>%Ln file added; sent in %1 seconds</numerusform>
            <numerusform>%Ln files added; sent in %1 seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileOrders</name>
    <message>
        <source>Đã thêm tệp “%1”</source>
        <translation>File “%1” added</translation>
    </message>
    <message>
        <source>Đã gỡ tệp “%1”</source>
        <translation>File “%1” removed</translation>
    </message>
</context>
<context>
    <name>FileTarget</name>
    <message>
        <source>Thay tệp</source>
        <translation>Replace the file</translation>
    </message>
    <message>
        <source>Đã có tệp “%1”. Thay bằng tệp mới?</source>
        <translation>There is a file “%1” already. Replace it with the new one?</translation>
    </message>
    <message>
        <source>Thay</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Giữ tệp cũ</source>
        <translation>Keep the old file</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Đang gửi %1 %</source>
        <translation>Sending, %1%</translation>
    </message>
    <message>
        <source>Đang tải %1 %</source>
        <translation>Fetching, %1%</translation>
    </message>
    <message>
        <source>bản %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Chưa tải</source>
        <translation>Not fetched</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Lỗi</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Xung đột</source>
        <translation>Conflict</translation>
    </message>
</context>
<context>
    <name>PageSink</name>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>PaperScans</name>
    <message>
        <source>Bản quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Bản quét %1</source>
        <translation>Scan %1</translation>
    </message>
</context>
<context>
    <name>PastedFiles</name>
    <message>
        <source>Ảnh dán %1</source>
        <translation>Pasted picture %1</translation>
    </message>
</context>
<context>
    <name>SnoozeWords</name>
    <message>
        <source>ngày mai</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>đến %1</source>
        <translation>until %1</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Chưa đồng bộ lần nào</source>
        <translation>Never synchronised</translation>
    </message>
    <message>
        <source>Đồng bộ lần cuối %1</source>
        <translation>Last synchronised %1</translation>
    </message>
    <message>
        <source>Đang làm việc ngoại tuyến · %1</source>
        <translation>Working offline · %1</translation>
    </message>
    <message>
        <source>Cần đăng nhập lại để gửi và nhận</source>
        <translation>Sign in again to send and receive</translation>
    </message>
    <message>
        <source>Mất kết nối</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Đang kết nối…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Đang tải lần đầu · %1 mục</source>
        <translation>First download · %1 items</translation>
    </message>
    <message>
        <source>Có thay đổi cần xem · %1</source>
        <translation>Changes need your attention · %1</translation>
    </message>
    <message>
        <source>Đã đồng bộ %1</source>
        <translation>Synchronised %1</translation>
    </message>
    <message>
        <source>Đang đồng bộ…</source>
        <translation>Synchronising…</translation>
    </message>
</context>
<context>
    <name>StepOrder</name>
    <message>
        <source>%1; gửi sau %2 giây</source>
        <translation>%1; sent in %2 seconds</translation>
    </message>
</context>
<context>
    <name>StepQuestion</name>
    <message>
        <source>Đã từ chối văn bản</source>
        <translation>Document refused</translation>
    </message>
    <message>
        <source>Đã kết thúc xử lý</source>
        <translation>Processing completed</translation>
    </message>
    <message>
        <source>Đã mở lại văn bản</source>
        <translation>Document reopened</translation>
    </message>
    <message>
        <source>Đã gửi kiểm tra</source>
        <translation>Sent for checking</translation>
    </message>
    <message>
        <source>Đã lấy lại dự thảo</source>
        <translation>Draft taken back</translation>
    </message>
    <message>
        <source>Đã duyệt nội dung</source>
        <translation>Contents approved</translation>
    </message>
    <message>
        <source>Đã duyệt thể thức</source>
        <translation>Form approved</translation>
    </message>
    <message>
        <source>Đã trả lại dự thảo</source>
        <translation>Draft returned</translation>
    </message>
    <message>
        <source>Đã xin cấp số</source>
        <translation>Number asked for</translation>
    </message>
    <message>
        <source>Đã lưu văn bản</source>
        <translation>Document archived</translation>
    </message>
    <message>
        <source>Đã thu hồi văn bản</source>
        <translation>Document recalled</translation>
    </message>
    <message>
        <source>Đã huỷ dự thảo</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>Lý do (bắt buộc)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Ghi chú (không bắt buộc)</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>Quyền hạn ký</source>
        <translation>Signing capacity</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Đã tiếp nhận văn bản</source>
        <translation>Document accepted</translation>
    </message>
    <message>
        <source>Đã trình lãnh đạo</source>
        <translation>Submitted to the leader</translation>
    </message>
    <message>
        <source>Đã ký</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Vẫn tiếp nhận</source>
        <translation>Accept all the same</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Người lập: %1 · Lúc: %2 · Số dòng: %3</source>
        <translation>Made by: %1 · At: %2 · Rows: %3</translation>
    </message>
</context>
<context>
    <name>WorkItem</name>
    <message>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Lỗi</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Chưa đọc</source>
        <translation>Unread</translation>
    </message>
</context>
<context>
    <name>edesk::ActingBar</name>
    <message>
        <source>Thôi làm thay</source>
        <translation>Stop acting</translation>
    </message>
    <message>
        <source>Đang làm thay</source>
        <translation>Acting for another</translation>
    </message>
    <message>
        <source>Đang làm thay %1 · đến hết %2</source>
        <translation>Acting for %1 · until the end of %2</translation>
    </message>
</context>
<context>
    <name>edesk::ActionBar</name>
    <message>
        <source>Thêm ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <source>Thêm thao tác</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>edesk::AgencyPicker</name>
    <message>
        <source>Gõ tên cơ quan (không cần dấu)</source>
        <translation>Type the name of an agency (marks not needed)</translation>
    </message>
    <message>
        <source>Cơ quan nhận</source>
        <translation>Receiving agency</translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentBulk</name>
    <message>
        <source>Duyệt %1</source>
        <translation>Approve %1</translation>
    </message>
    <message>
        <source>Duyệt %1 nhiệm vụ?</source>
        <translation>Approve %1 tasks?</translation>
    </message>
    <message>
        <source>Đang duyệt %1 nhiệm vụ…</source>
        <translation>Approving %1 tasks…</translation>
    </message>
    <message>
        <source>Tiếp nhận %1</source>
        <translation>Accept %1</translation>
    </message>
    <message>
        <source>Tiếp nhận %1 nhiệm vụ?</source>
        <translation>Accept %1 tasks?</translation>
    </message>
    <message>
        <source>Đang tiếp nhận %1 nhiệm vụ…</source>
        <translation>Accepting %1 tasks…</translation>
    </message>
    <message numerus="yes">
        <source>Đã duyệt %Ln nhiệm vụ</source>
        <translation>
            <numerusform>%Ln task approved</numerusform>
            <numerusform>%Ln tasks approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã tiếp nhận %Ln nhiệm vụ</source>
        <translation>
            <numerusform>%Ln task accepted</numerusform>
            <numerusform>%Ln tasks accepted</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã chọn %1 nhiệm vụ</source>
        <translation>%1 tasks selected</translation>
    </message>
    <message>
        <source>Chọn tất cả %1 theo bộ lọc</source>
        <translation>Select all %1 the filter finds</translation>
    </message>
    <message>
        <source>Gồm cả những nhiệm vụ chưa hiện trong danh sách.</source>
        <translation>Includes tasks that the list does not show yet.</translation>
    </message>
    <message>
        <source>Không có bước nào chung cho các nhiệm vụ này.</source>
        <translation>There is no step that these tasks share.</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Đã hoàn tác %Ln nhiệm vụ</source>
        <translation>
            <numerusform>%Ln task undone</numerusform>
            <numerusform>%Ln tasks undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln đã gửi đi nên không lấy lại được</source>
        <translation>
            <numerusform>; %Ln was sent already and stays</numerusform>
            <numerusform>; %Ln were sent already and stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentDetail</name>
    <message>
        <source>Tiến trình</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Ý kiến trao đổi</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Xin gia hạn đến %1</source>
        <translation>Extension to %1 requested</translation>
    </message>
    <message>
        <source>Người giao</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Joins</translation>
    </message>
    <message>
        <source>Để biết</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>Giao lúc</source>
        <translation>Given at</translation>
    </message>
    <message>
        <source>Để sau %1</source>
        <translation>Put off %1</translation>
    </message>
    <message>
        <source>Viết ý kiến trao đổi, @ để nhắc tên… (Ctrl+Enter để gửi)</source>
        <translation>Write a comment, @ mentions a person… (Ctrl+Enter sends)</translation>
    </message>
    <message>
        <source>Duyệt bước hai</source>
        <translation>Second approval</translation>
    </message>
    <message>
        <source>Việc con</source>
        <translation>Sub-assignments</translation>
    </message>
    <message>
        <source>%1, chưa xong %2; chủ trì tự báo %3 %</source>
        <translation>%1, %2 not finished; the lead reports %3%</translation>
    </message>
    <message>
        <source>Lặp lại</source>
        <translation>Repeat</translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentFilterBar</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Chờ tôi duyệt</source>
        <translation>For my approval</translation>
    </message>
    <message>
        <source>Tôi đã giao</source>
        <translation>Given by me</translation>
    </message>
    <message>
        <source>Việc của tôi</source>
        <translation>My work</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>Đã xoá bộ lọc “%1”</source>
        <translation>Filter “%1” deleted</translation>
    </message>
    <message>
        <source>Đến hạn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation>To be done</translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentListModel</name>
    <message>
        <source>Tôi giao</source>
        <translation>Given by me</translation>
    </message>
    <message>
        <source>Giao bởi %1</source>
        <translation>Given by %1</translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentParts</name>
    <message>
        <source>Thuộc nhiệm vụ: %1</source>
        <translation>Part of: %1</translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentSearch</name>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Assignments</translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentSnooze</name>
    <message>
        <source>Để sau</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>Để sau (Ctrl+H)</source>
        <translation>Put off (Ctrl+H)</translation>
    </message>
    <message>
        <source>Để sau %1</source>
        <translation>Put off %1</translation>
    </message>
    <message numerus="yes">
        <source>Đã để %Ln nhiệm vụ lại, %1</source>
        <translation>
            <numerusform>%Ln task put off %1</numerusform>
            <numerusform>%Ln tasks put off %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nhiệm vụ đã trở lại danh sách</source>
        <translation>
            <numerusform>%Ln task is back in the list</numerusform>
            <numerusform>%Ln tasks are back in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentSteps</name>
    <message>
        <source>Duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Cập nhật tiến độ</source>
        <translation>Report progress</translation>
    </message>
    <message>
        <source>Trình duyệt</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Trả lời gia hạn</source>
        <translation>Answer the extension request</translation>
    </message>
    <message>
        <source>Trả lời chuyển việc</source>
        <translation>Answer the request to hand on</translation>
    </message>
    <message>
        <source>Yêu cầu làm lại</source>
        <translation>Return for rework</translation>
    </message>
    <message>
        <source>Xin gia hạn</source>
        <translation>Request an extension</translation>
    </message>
    <message>
        <source>Chuyển việc</source>
        <translation>Hand on</translation>
    </message>
    <message>
        <source>Trả lại việc</source>
        <translation>Hand back</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Cập nhật tiến độ (Ctrl+U)</source>
        <translation>Report progress (Ctrl+U)</translation>
    </message>
    <message>
        <source>Đã ghi ý kiến</source>
        <translation>Comment added</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Ghi chú (không bắt buộc)</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>Lý do (bắt buộc)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Đề nghị gia hạn đến %1</source>
        <translation>Requested extension to %1</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Đã ghi tiến độ %1 %</source>
        <translation>Progress of %1 % reported</translation>
    </message>
    <message>
        <source>Đã trình duyệt</source>
        <translation>Submitted for approval</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã yêu cầu làm lại</source>
        <translation>Returned for rework</translation>
    </message>
    <message>
        <source>Đã trả lại việc</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>Đã thu hồi</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>Đã xin gia hạn</source>
        <translation>Extension requested</translation>
    </message>
    <message>
        <source>Đã trả lời gia hạn</source>
        <translation>Extension request answered</translation>
    </message>
    <message>
        <source>Đã chuyển việc</source>
        <translation>Handed on</translation>
    </message>
    <message>
        <source>Đã trả lời chuyển việc</source>
        <translation>Request to hand on answered</translation>
    </message>
    <message>
        <source>Giao việc con</source>
        <translation>Give a sub-assignment</translation>
    </message>
</context>
<context>
    <name>edesk::AssignmentsPage</name>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Assignments</translation>
    </message>
    <message>
        <source>Lọc nhiệm vụ</source>
        <translation>Filter assignments</translation>
    </message>
    <message>
        <source>Giao việc</source>
        <translation>Assign work</translation>
    </message>
    <message>
        <source>Chọn một nhiệm vụ để xem chi tiết.</source>
        <translation>Choose an assignment to see its details.</translation>
    </message>
    <message>
        <source>Không có nhiệm vụ nào khớp với bộ lọc.</source>
        <translation>No assignment matches the filter.</translation>
    </message>
    <message>
        <source>Chưa có nhiệm vụ nào.</source>
        <translation>There are no assignments yet.</translation>
    </message>
    <message>
        <source>Đúng hạn tháng %1</source>
        <translation>On time in month %1</translation>
    </message>
    <message>
        <source>giao nhiệm vụ công việc</source>
        <translation>assign work task</translation>
    </message>
    <message>
        <source>Nhiệm vụ quá hạn</source>
        <translation>Overdue assignments</translation>
    </message>
    <message>
        <source>trễ hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Nhiệm vụ chờ tôi duyệt</source>
        <translation>Assignments awaiting my approval</translation>
    </message>
    <message>
        <source>phê duyệt</source>
        <translation>approve</translation>
    </message>
    <message>
        <source>Không có nhiệm vụ nào để sau.</source>
        <translation>No task is put off.</translation>
    </message>
    <message>
        <source>Người giao</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Joins</translation>
    </message>
    <message>
        <source>Ngày giao</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tiến độ (%)</source>
        <translation>Progress (%)</translation>
    </message>
    <message>
        <source>Trễ (ngày làm việc)</source>
        <translation>Late (working days)</translation>
    </message>
    <message>
        <source>Bộ lọc: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Từ khoá: “%1”</source>
        <translation>Words: “%1”</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Clear the filter</translation>
    </message>
</context>
<context>
    <name>edesk::BodyText</name>
    <message>
        <source>Xem tiếp</source>
        <translation>Read on</translation>
    </message>
</context>
<context>
    <name>edesk::BusyBar</name>
    <message>
        <source>Đang tải</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>edesk::CalendarListModel</name>
    <message>
        <source>Ngày lễ</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>Toàn tỉnh</source>
        <translation>Whole province</translation>
    </message>
</context>
<context>
    <name>edesk::CalendarPage</name>
    <message>
        <source>Lịch làm việc</source>
        <translation>Working calendar</translation>
    </message>
    <message>
        <source>Thêm ngày</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Chọn một ngày để xem chi tiết.</source>
        <translation>Choose a day to see its details.</translation>
    </message>
    <message>
        <source>Chỉ ngoại lệ</source>
        <translation>Exceptions only</translation>
    </message>
    <message>
        <source>Chưa có ngày nào khác với lịch chung.</source>
        <translation>No day departs from the common calendar.</translation>
    </message>
    <message>
        <source>Áp dụng cho</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>Toàn tỉnh</source>
        <translation>Whole province</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>không ghi</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Ngày lễ</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>Bộ luật Lao động 2019, điều 111 và 112</source>
        <translation>Labour Code 2019, articles 111 and 112</translation>
    </message>
    <message>
        <source>Đã ghi %1 vào lịch</source>
        <translation>%1 is in the calendar</translation>
    </message>
    <message>
        <source>Đã thu hồi %1; gửi sau %2 giây</source>
        <translation>%1 withdrawn; sent in %2 seconds</translation>
    </message>
    <message>
        <source>Công cụ</source>
        <translation>Tools</translation>
    </message>
</context>
<context>
    <name>edesk::ConflictView</name>
    <message>
        <source>Trường</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Trước khi sửa</source>
        <translation>Before the edit</translation>
    </message>
    <message>
        <source>Bạn đã sửa thành</source>
        <translation>You changed it to</translation>
    </message>
    <message>
        <source>Hiện nay</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>edesk::DateField</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>edesk::DelegateDialog</name>
    <message>
        <source>Ủy quyền  (Ctrl+Enter)</source>
        <translation>Delegate  (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Ủy quyền</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Ủy quyền cho người khác</source>
        <translation>Delegate to another person</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Until the end of</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Người được ủy quyền làm việc bằng tên mình, ghi rõ thay bạn, và không được ủy quyền tiếp. Bạn có thể chấm dứt bất cứ lúc nào.</source>
        <translation>The delegate acts in their own name, visibly for you, and cannot delegate further. You can end it at any time.</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>edesk::DelegationListModel</name>
    <message>
        <source>Chưa đến ngày</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Đang hiệu lực</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Hết hạn</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Chấm dứt sớm</source>
        <translation>Ended early</translation>
    </message>
</context>
<context>
    <name>edesk::DelegationsPage</name>
    <message>
        <source>Tôi ủy quyền</source>
        <translation>Delegated by me</translation>
    </message>
    <message>
        <source>Tôi được ủy quyền</source>
        <translation>Delegated to me</translation>
    </message>
    <message>
        <source>Trong cơ quan</source>
        <translation>In the agency</translation>
    </message>
    <message>
        <source>Đã kết thúc</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Bạn không ủy quyền vai trò nào.</source>
        <translation>You have delegated no role.</translation>
    </message>
    <message>
        <source>Không ai ủy quyền cho bạn.</source>
        <translation>Nobody has delegated to you.</translation>
    </message>
    <message>
        <source>Không có ủy quyền nào của người khác mà bạn được xem.</source>
        <translation>There is no delegation of others that you may see.</translation>
    </message>
    <message>
        <source>Chưa có ủy quyền nào kết thúc.</source>
        <translation>No delegation has ended yet.</translation>
    </message>
    <message>
        <source>Ủy quyền</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>Ủy quyền mới</source>
        <translation>New delegation</translation>
    </message>
    <message>
        <source>Chấm dứt</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Làm thay</source>
        <translation>Act for</translation>
    </message>
    <message>
        <source>Chọn một ủy quyền để xem chi tiết.</source>
        <translation>Choose a delegation to see its details.</translation>
    </message>
    <message>
        <source>Người ủy quyền</source>
        <translation>Delegator</translation>
    </message>
    <message>
        <source>Người được ủy quyền</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Thôi làm thay</source>
        <translation>Stop acting</translation>
    </message>
    <message>
        <source>Đã ủy quyền cho %1</source>
        <translation>Delegated to %1</translation>
    </message>
    <message>
        <source>Chấm dứt ủy quyền %1 → %2?</source>
        <translation>End the delegation %1 → %2?</translation>
    </message>
    <message>
        <source>Có hiệu lực ngay khi máy chủ nhận; cả hai người được báo.</source>
        <translation>Takes effect as soon as the server has it; both are told.</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đã chấm dứt ủy quyền</source>
        <translation>Delegation ended</translation>
    </message>
</context>
<context>
    <name>edesk::DeskApplication</name>
    <message>
        <source>Bàn làm việc</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Chúng được giữ trên máy này và sẽ được gửi khi bạn đăng nhập lại.</source>
        <translation>They are kept on this computer and will be sent when you sign in again.</translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Ngôn ngữ sẽ đổi từ lần mở chương trình sau.</source>
        <translation>The language will change the next time the program starts.</translation>
    </message>
    <message>
        <source>Đăng nhập lại</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Có thông báo mới</source>
        <translation>There are new notifications</translation>
    </message>
</context>
<context>
    <name>edesk::DeskWindow</name>
    <message>
        <source>Bàn làm việc</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>&amp;Giao việc</source>
        <translation>Assi&amp;gn work</translation>
    </message>
    <message>
        <source>Giao việc (Ctrl+Shift+G)</source>
        <translation>Assign work (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>v%1 · máy chủ: %2</source>
        <translation>v%1 · server: %2</translation>
    </message>
    <message>
        <source>Đăng nhập lại</source>
        <translation>Sign in again</translation>
    </message>
    <message numerus="yes">
        <source>Còn %Ln thay đổi chưa gửi.</source>
        <translation>
            <numerusform>%Ln change has not been sent yet.</numerusform>
            <numerusform>%Ln changes have not been sent yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ở lại</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>%1. %2 (mã %3)</source>
        <translation>%1. %2 (code %3)</translation>
    </message>
    <message>
        <source>Chép mã</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Chúng được giữ trên máy này và sẽ được gửi khi mở lại chương trình.</source>
        <translation>They are kept on this computer and will be sent when the program is opened again.</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Mở %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Vẫn nhận việc và thông báo ở khay hệ thống.</source>
        <translation>Work and notifications still arrive here in the system tray.</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Phiên bản này chưa có màn hình cho mục vừa mở.</source>
        <translation>This version has no screen for what was opened.</translation>
    </message>
    <message>
        <source>Ủy quyền của %1 đã hết hiệu lực; từ đây bạn làm việc bằng tên mình.</source>
        <translation>The delegation of %1 is over; from now on you work in your own name.</translation>
    </message>
</context>
<context>
    <name>edesk::DirectDialog</name>
    <message>
        <source>Cho ý kiến chỉ đạo</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Chỉ đạo</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Chọn người</source>
        <translation>Choose people</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Ý kiến</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Chủ trì, phối hợp</source>
        <translation>Lead, join</translation>
    </message>
    <message>
        <source>Để biết</source>
        <translation>Inform</translation>
    </message>
    <message>
        <source>Hạn:</source>
        <translation>Due:</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>Chủ trì: %1  ·  Phối hợp: %2  ·  Để biết: %3</source>
        <translation>Lead: %1  ·  Join: %2  ·  Inform: %3</translation>
    </message>
    <message>
        <source>Đã giao %1 xử lý</source>
        <translation>Given to %1</translation>
    </message>
</context>
<context>
    <name>edesk::DirectionsDetail</name>
    <message>
        <source>Không có việc nào ở đây.</source>
        <translation>There is no work here.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>edesk::DirectionsListModel</name>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Đang làm</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Xong đúng hạn</source>
        <translation>Done in time</translation>
    </message>
    <message>
        <source>Xong trễ hạn</source>
        <translation>Done late</translation>
    </message>
    <message>
        <source>%1 việc · %2 đang làm</source>
        <translation>%1 in all · %2 open</translation>
    </message>
    <message>
        <source>đúng hạn %1 %</source>
        <translation>%1% in time</translation>
    </message>
    <message>
        <source>%1 quá hạn</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>%1 sắp đến hạn</source>
        <translation>%1 due soon</translation>
    </message>
</context>
<context>
    <name>edesk::DirectionsPage</name>
    <message>
        <source>Theo dõi chỉ đạo</source>
        <translation>Directions</translation>
    </message>
    <message>
        <source>Theo đơn vị</source>
        <translation>By unit</translation>
    </message>
    <message>
        <source>Theo người giao</source>
        <translation>By giver</translation>
    </message>
    <message>
        <source>Chia theo</source>
        <translation>Divide by</translation>
    </message>
    <message>
        <source>Mọi nhiệm vụ</source>
        <translation>All assignments</translation>
    </message>
    <message>
        <source>Theo văn bản</source>
        <translation>From documents</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind of work</translation>
    </message>
    <message>
        <source>Lên một cấp</source>
        <translation>One level up</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Quý này</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Từ trước đến nay</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>Không có việc nào được giao trong kỳ này.</source>
        <translation>No work was given in this period.</translation>
    </message>
    <message>
        <source>Tính lúc %1 từ dữ liệu trên máy này</source>
        <translation>Counted at %1 from the data on this computer</translation>
    </message>
    <message>
        <source>Việc giao từ %1 đến %2</source>
        <translation>Work given from %1 to %2</translation>
    </message>
    <message>
        <source>Việc giao từ trước đến nay</source>
        <translation>Work given until now</translation>
    </message>
    <message>
        <source>Chỉ việc theo văn bản</source>
        <translation>Only work from documents</translation>
    </message>
    <message>
        <source>Đơn vị, người</source>
        <translation>Unit, person</translation>
    </message>
    <message>
        <source>Tỷ lệ đúng hạn (%)</source>
        <translation>In time (%)</translation>
    </message>
</context>
<context>
    <name>edesk::DocumentDetail</name>
    <message>
        <source>Nơi nhận trong hệ thống</source>
        <translation>Receivers in the system</translation>
    </message>
    <message>
        <source>Quá trình xử lý</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Viết ý kiến trao đổi… (Ctrl+Enter để gửi)</source>
        <translation>Write a comment… (Ctrl+Enter sends)</translation>
    </message>
    <message>
        <source>Ý kiến trao đổi</source>
        <translation>Comment</translation>
    </message>
</context>
<context>
    <name>edesk::DocumentFilterBar</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Chờ tiếp nhận</source>
        <translation>To accept</translation>
    </message>
    <message>
        <source>Chờ trình, chỉ đạo</source>
        <translation>To submit, to direct</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Dự thảo</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Chờ kiểm tra</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Trình ký</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>Chờ cấp số, phát hành</source>
        <translation>To number, to issue</translation>
    </message>
    <message>
        <source>Đã phát hành</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Đã xoá bộ lọc “%1”</source>
        <translation>Filter “%1” removed</translation>
    </message>
</context>
<context>
    <name>edesk::DocumentSearch</name>
    <message>
        <source>Văn bản</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>edesk::DocumentSteps</name>
    <message>
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Cho ý kiến chỉ đạo</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Trình lãnh đạo</source>
        <translation>Submit to a leader</translation>
    </message>
    <message>
        <source>Gửi kiểm tra</source>
        <translation>Send for checking</translation>
    </message>
    <message>
        <source>Duyệt nội dung</source>
        <translation>Approve the contents</translation>
    </message>
    <message>
        <source>Duyệt thể thức</source>
        <translation>Approve the form</translation>
    </message>
    <message>
        <source>Ký ban hành</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Cấp số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Phát hành</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Trả lại dự thảo</source>
        <translation>Return the draft</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kết thúc xử lý</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Soạn trả lời</source>
        <translation>Draft a reply</translation>
    </message>
    <message>
        <source>Sửa dự thảo</source>
        <translation>Edit the draft</translation>
    </message>
    <message>
        <source>Sửa thông tin</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Lấy lại dự thảo</source>
        <translation>Take the draft back</translation>
    </message>
    <message>
        <source>Soạn văn bản thay thế</source>
        <translation>Draft a replacement</translation>
    </message>
    <message>
        <source>Soạn văn bản đính chính</source>
        <translation>Draft a correction</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Huỷ dự thảo</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Đã ghi ý kiến</source>
        <translation>Comment added</translation>
    </message>
</context>
<context>
    <name>edesk::DocumentsPage</name>
    <message>
        <source>Văn bản cần xử lý</source>
        <translation>Documents to do</translation>
    </message>
    <message>
        <source>Văn bản đến chờ xử lý</source>
        <translation>Arriving documents to do</translation>
    </message>
    <message>
        <source>công văn đến</source>
        <translation>incoming mail</translation>
    </message>
    <message>
        <source>Văn bản đi chờ xử lý</source>
        <translation>Outgoing documents to do</translation>
    </message>
    <message>
        <source>công văn đi dự thảo trình ký</source>
        <translation>outgoing mail draft sign</translation>
    </message>
    <message>
        <source>Văn bản đến</source>
        <translation>Arriving documents</translation>
    </message>
    <message>
        <source>Văn bản đi</source>
        <translation>Outgoing documents</translation>
    </message>
    <message>
        <source>Lọc văn bản</source>
        <translation>Filter documents</translation>
    </message>
    <message>
        <source>Vào sổ</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Soạn dự thảo</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Chọn một văn bản để xem chi tiết.</source>
        <translation>Choose a document to see its details.</translation>
    </message>
    <message>
        <source>Không có văn bản nào khớp với bộ lọc.</source>
        <translation>No document matches the filter.</translation>
    </message>
    <message>
        <source>Chưa có văn bản đến nào.</source>
        <translation>There is no arriving document yet.</translation>
    </message>
    <message>
        <source>Chưa có văn bản đi nào.</source>
        <translation>There is no outgoing document yet.</translation>
    </message>
    <message>
        <source>%1 (Insert)</source>
        <translation>%1 (Insert)</translation>
    </message>
    <message>
        <source>Ngày đến</source>
        <translation>Date of arrival</translation>
    </message>
    <message>
        <source>Số đến</source>
        <translation>Arriving number</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number and symbol</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Tên loại và trích yếu</source>
        <translation>Type and abstract</translation>
    </message>
    <message>
        <source>Đơn vị hoặc người nhận</source>
        <translation>Unit or person</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Receivers</translation>
    </message>
    <message>
        <source>Người soạn thảo</source>
        <translation>Drafter</translation>
    </message>
    <message>
        <source>Số lượng bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Bộ lọc: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Từ khoá: “%1”</source>
        <translation>Words: “%1”</translation>
    </message>
    <message>
        <source>Danh sách văn bản đến</source>
        <translation>List of arriving documents</translation>
    </message>
    <message>
        <source>Danh sách văn bản đi</source>
        <translation>List of outgoing documents</translation>
    </message>
</context>
<context>
    <name>edesk::DraftDialog</name>
    <message>
        <source>Soạn văn bản trả lời</source>
        <translation>Draft a reply</translation>
    </message>
    <message>
        <source>Soạn văn bản thay thế</source>
        <translation>Draft a replacement</translation>
    </message>
    <message>
        <source>Soạn văn bản đính chính</source>
        <translation>Draft a correction</translation>
    </message>
    <message>
        <source>Soạn dự thảo</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Tạo dự thảo</source>
        <translation>Create the draft</translation>
    </message>
    <message>
        <source>Sửa dự thảo</source>
        <translation>Edit the draft</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Loại văn bản</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Độ khẩn</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Receivers</translation>
    </message>
    <message>
        <source>Phạm vi lưu hành</source>
        <translation>Circulation</translation>
    </message>
    <message>
        <source>Hạn ban hành</source>
        <translation>To be issued by</translation>
    </message>
    <message>
        <source>Quyền hạn ký</source>
        <translation>Signing capacity</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Người ký (không bắt buộc: khi trình ký, lãnh đạo nào cũng có thể ký)</source>
        <translation>Signer (optional: without one any leader may sign)</translation>
    </message>
    <message>
        <source>Đã tạo dự thảo “%1”</source>
        <translation>Draft “%1” created</translation>
    </message>
    <message>
        <source>Đã sửa dự thảo</source>
        <translation>Draft edited</translation>
    </message>
</context>
<context>
    <name>edesk::DueChips</name>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ngày mai</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>1 tuần</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>Chọn ngày…</source>
        <translation>Choose a day…</translation>
    </message>
    <message>
        <source>Chọn ngày</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ Nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Thêm 1 tuần</source>
        <translation>1 week more</translation>
    </message>
</context>
<context>
    <name>edesk::ErrorState</name>
    <message>
        <source>Chép mã lỗi</source>
        <translation>Copy the error code</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>edesk::ExportRun</name>
    <message>
        <source>%1 trong %2 dòng</source>
        <translation>%1 of %2 rows</translation>
    </message>
    <message>
        <source>Đang đọc dữ liệu…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>edesk::FailureReport</name>
    <message>
        <source>Chép danh sách</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>edesk::FigureRows</name>
    <message>
        <source>giao bởi %1</source>
        <translation>given by %1</translation>
    </message>
</context>
<context>
    <name>edesk::FileActions</name>
    <message>
        <source>Thêm tệp…</source>
        <translation>Add a file…</translation>
    </message>
    <message>
        <source>Quét…</source>
        <translation>Scan…</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lưu thành…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Thay bằng bản mới…</source>
        <translation>Replace with a new version…</translation>
    </message>
    <message>
        <source>Gỡ tệp</source>
        <translation>Remove the file</translation>
    </message>
    <message>
        <source>Sao chép tên</source>
        <translation>Copy the name</translation>
    </message>
    <message>
        <source>Thêm tệp</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Chọn bản mới</source>
        <translation>Choose the new version</translation>
    </message>
    <message>
        <source>Lưu tệp</source>
        <translation>Save the file</translation>
    </message>
</context>
<context>
    <name>edesk::FileDelivery</name>
    <message>
        <source>Đã lưu tệp %1</source>
        <translation>File %1 saved</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>edesk::FilePreview</name>
    <message>
        <source>%1 (dấu đến).%2</source>
        <translation>%1 (stamped).%2</translation>
    </message>
    <message>
        <source>Tệp trước</source>
        <translation>Previous file</translation>
    </message>
    <message>
        <source>Tệp sau</source>
        <translation>Next file</translation>
    </message>
    <message>
        <source>Mở bằng chương trình khác</source>
        <translation>Open in another program</translation>
    </message>
    <message>
        <source>Lưu thành…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>In dấu ĐẾN…</source>
        <translation>Stamp as arrived…</translation>
    </message>
    <message>
        <source>Dừng tải</source>
        <translation>Stop fetching</translation>
    </message>
    <message>
        <source>Tiến trình tải</source>
        <translation>Progress of fetching</translation>
    </message>
    <message>
        <source>Lưu tệp</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>%1 (%2 trong %3)</source>
        <translation>%1 (%2 of %3)</translation>
    </message>
    <message>
        <source>Tệp này mở trong chương trình của nó: bấm Mở bằng chương trình khác.</source>
        <translation>This file opens in its own program: press Open in another program.</translation>
    </message>
    <message>
        <source>Chưa có nội dung của tệp trên máy này.</source>
        <translation>The contents of the file are not on this computer.</translation>
    </message>
    <message>
        <source>Đang tải %1…</source>
        <translation>Fetching %1…</translation>
    </message>
    <message>
        <source>Không hiện được tệp này.</source>
        <translation>This file cannot be shown.</translation>
    </message>
    <message>
        <source>In dấu ĐẾN lên bản sao</source>
        <translation>Stamping a copy as arrived</translation>
    </message>
    <message>
        <source>Đã lưu bản có dấu ĐẾN: %1</source>
        <translation>Stamped copy saved: %1</translation>
    </message>
</context>
<context>
    <name>edesk::FilesPane</name>
    <message>
        <source>Chưa có tệp. Kéo tệp vào đây, dán bằng Ctrl+V hoặc bấm Thêm tệp.</source>
        <translation>No files yet. Drop files here, paste with Ctrl+V or press Add files.</translation>
    </message>
    <message>
        <source>Tệp đính kèm</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>Dán tệp</source>
        <translation>Paste files</translation>
    </message>
    <message numerus="yes">
        <source>Đang thêm %Ln tệp…</source>
        <translation>
            <numerusform>Adding %Ln file…</numerusform>
            <numerusform>Adding %Ln files…</numerusform>
        </translation>
    </message>
    <message>
        <source>Thả để thêm vào tệp đính kèm.</source>
        <translation>Drop to attach.</translation>
    </message>
</context>
<context>
    <name>edesk::FilterChips</name>
    <message>
        <source>Thêm ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <source>Bộ lọc khác</source>
        <translation>More filters</translation>
    </message>
</context>
<context>
    <name>edesk::FollowedWork</name>
    <message>
        <source>Nhiệm vụ từ văn bản này</source>
        <translation>Assignments from this document</translation>
    </message>
    <message>
        <source>Chủ trì %1</source>
        <translation>Led by %1</translation>
    </message>
</context>
<context>
    <name>edesk::FormDialog</name>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1  (Ctrl+Enter)</source>
        <translation>%1  (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>edesk::GiveDialog</name>
    <message>
        <source>Việc cần làm (bắt buộc)</source>
        <translation>What is to be done (required)</translation>
    </message>
    <message>
        <source>Ý kiến chỉ đạo (không bắt buộc)</source>
        <translation>Direction (optional)</translation>
    </message>
    <message>
        <source>Giao việc  (Ctrl+Enter)</source>
        <translation>Assign  (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Giao việc</source>
        <translation>Assign work</translation>
    </message>
    <message>
        <source>Hạn:</source>
        <translation>Due:</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Chủ trì: %1  ·  Phối hợp: %2</source>
        <translation>Lead: %1  ·  Joining: %2</translation>
    </message>
    <message>
        <source>Đã giao việc cho %1; gửi sau %2 giây</source>
        <translation>Assigned to %1; will be sent in %2 seconds</translation>
    </message>
    <message>
        <source>Báo cáo công tác phòng, chống tham nhũng quý IV</source>
        <translation>Anti-corruption report, fourth quarter</translation>
    </message>
    <message>
        <source>Giao việc (thay %1)</source>
        <translation>Assign work (for %1)</translation>
    </message>
    <message>
        <source>Giao việc con</source>
        <translation>Give a sub-assignment</translation>
    </message>
    <message>
        <source>Giao việc con của “%1” (thay %2)</source>
        <translation>Give a sub-assignment of “%1” (for %2)</translation>
    </message>
    <message>
        <source>Giao việc con của “%1”</source>
        <translation>Give a sub-assignment of “%1”</translation>
    </message>
    <message>
        <source>Đã đặt giao việc lặp lại cho %1; gửi sau %2 giây</source>
        <translation>Repeated work for %1 is set; sent in %2 seconds</translation>
    </message>
</context>
<context>
    <name>edesk::GiveOptions</name>
    <message>
        <source>ngày làm việc cuối</source>
        <translation>the last working day</translation>
    </message>
    <message>
        <source>ngày %1</source>
        <translation>day %1</translation>
    </message>
    <message>
        <source>Hằng tuần, %1</source>
        <translation>Weekly, %1</translation>
    </message>
    <message>
        <source>Hằng tháng, %1</source>
        <translation>Monthly, %1</translation>
    </message>
    <message>
        <source>Hằng quý, %1 của tháng thứ %2</source>
        <translation>Quarterly, %1 of month %2</translation>
    </message>
    <message>
        <source>Hằng năm, %1 tháng %2</source>
        <translation>Yearly, %1 of month %2</translation>
    </message>
    <message>
        <source>Duyệt bước hai</source>
        <translation>Second approval</translation>
    </message>
    <message>
        <source>Lặp lại</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Không cần</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Không lặp lại</source>
        <translation>Does not repeat</translation>
    </message>
</context>
<context>
    <name>edesk::Greeting</name>
    <message>
        <source>Chào buổi sáng, %1</source>
        <translation>Good morning, %1</translation>
    </message>
    <message>
        <source>Chào buổi trưa, %1</source>
        <translation>Good day, %1</translation>
    </message>
    <message>
        <source>Chào buổi chiều, %1</source>
        <translation>Good afternoon, %1</translation>
    </message>
    <message>
        <source>Chào buổi tối, %1</source>
        <translation>Good evening, %1</translation>
    </message>
</context>
<context>
    <name>edesk::GroupedPicker</name>
    <message>
        <source>Gõ tên, phòng ban (không cần dấu)</source>
        <translation>Type a name or a division (marks are optional)</translation>
    </message>
    <message>
        <source>Danh sách người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Không tìm thấy ai.</source>
        <translation>Nobody was found.</translation>
    </message>
</context>
<context>
    <name>edesk::HomePage</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>edesk::IssueDialog</name>
    <message>
        <source>không ghi</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Phát hành</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Cơ quan nhận trong hệ thống</source>
        <translation>Receiving agencies in the system</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Chưa chọn cơ quan nào: văn bản chỉ phát hành bản giấy.</source>
        <translation>No agency is chosen: the document is issued on paper only.</translation>
    </message>
    <message>
        <source>Gửi tới %1 cơ quan.</source>
        <translation>Sent to %1 agencies.</translation>
    </message>
    <message>
        <source>Đã phát hành</source>
        <translation>Issued</translation>
    </message>
</context>
<context>
    <name>edesk::ListDetailPage</name>
    <message>
        <source>Bộ lọc</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Chi tiết</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Thao tác khác</source>
        <translation>Further actions</translation>
    </message>
</context>
<context>
    <name>edesk::ListExport</name>
    <message>
        <source>Bảng tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Bảng CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Tài liệu PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Nguồn: dữ liệu trên máy này, đồng bộ lúc %1</source>
        <translation>Source: the data on this computer, synced at %1</translation>
    </message>
    <message>
        <source>Nguồn: dữ liệu trên máy này</source>
        <translation>Source: the data on this computer</translation>
    </message>
    <message>
        <source>Xuất…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Xuất %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>Thay tệp</source>
        <translation>Replace the file</translation>
    </message>
    <message>
        <source>Đã có tệp “%1”. Thay bằng tệp mới?</source>
        <translation>The file “%1” exists. Replace it with the new one?</translation>
    </message>
    <message>
        <source>Thay</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Giữ tệp cũ</source>
        <translation>Keep the old file</translation>
    </message>
    <message>
        <source>Đang xuất %1</source>
        <translation>Exporting %1</translation>
    </message>
    <message>
        <source>Đã xuất %1 dòng vào %2</source>
        <translation>%1 rows exported to %2</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Đang in %1</source>
        <translation>Printing %1</translation>
    </message>
    <message>
        <source>Đã in %1 dòng</source>
        <translation>%1 rows printed</translation>
    </message>
    <message>
        <source>Đã huỷ; không có tệp nào được tạo hay thay</source>
        <translation>Cancelled; no file was made or replaced</translation>
    </message>
</context>
<context>
    <name>edesk::LockPage</name>
    <message>
        <source>Phím Caps Lock đang bật</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Bàn làm việc đã khóa</source>
        <translation>The desk is locked</translation>
    </message>
    <message>
        <source>Nhập mật khẩu để làm việc tiếp. Không cần có mạng.</source>
        <translation>Enter your password to go on. No network is needed.</translation>
    </message>
</context>
<context>
    <name>edesk::MainShell</name>
    <message>
        <source>Điều hướng</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Thanh trên</source>
        <translation>Top bar</translation>
    </message>
    <message>
        <source>Thanh trạng thái</source>
        <translation>Status bar</translation>
    </message>
</context>
<context>
    <name>edesk::NameDialog</name>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tên (bắt buộc)</source>
        <translation>Name (required)</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>edesk::NavigationModel</name>
    <message numerus="yes">
        <source>%1, %Ln mục mới</source>
        <translation>
            <numerusform>%1, %Ln new item</numerusform>
            <numerusform>%1, %Ln new items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, có mục quá hạn</source>
        <translation>%1, with overdue items</translation>
    </message>
</context>
<context>
    <name>edesk::NavigationRail</name>
    <message>
        <source>Điều hướng</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>edesk::NoticeMessages</name>
    <message>
        <source>và %1 thông báo khác</source>
        <translation>and %1 more notifications</translation>
    </message>
</context>
<context>
    <name>edesk::NoticesCard</name>
    <message>
        <source>Thông báo mới</source>
        <translation>New notifications</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Chưa có thông báo nào.</source>
        <translation>There are no notifications yet.</translation>
    </message>
</context>
<context>
    <name>edesk::NoticesPage</name>
    <message>
        <source>Thông báo</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Đã xem tất cả</source>
        <translation>Mark all as seen</translation>
    </message>
    <message>
        <source>Chọn một thông báo để xem chi tiết.</source>
        <translation>Choose a notification to see its details.</translation>
    </message>
    <message>
        <source>Chưa xem</source>
        <translation>Unseen</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Công việc</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Duyệt, gia hạn</source>
        <translation>Approval, extension</translation>
    </message>
    <message>
        <source>Trao đổi</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Không có thông báo nào ở đây.</source>
        <translation>There is no notification here.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>chưa</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Bộ lọc: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>edesk::OutboxPage</name>
    <message>
        <source>Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Thu lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Đã thu lại</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Sẽ gửi lại</source>
        <translation>Will be sent again</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Đã bỏ qua</source>
        <translation>Dismissed</translation>
    </message>
    <message>
        <source>Mở mục liên quan</source>
        <translation>Open the item it is about</translation>
    </message>
    <message>
        <source>Chọn một thay đổi để xem chi tiết.</source>
        <translation>Choose a change to see its details.</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Việc đã làm</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Mã lệnh</source>
        <translation>Command id</translation>
    </message>
    <message>
        <source>Gửi sau</source>
        <translation>Sent after</translation>
    </message>
    <message>
        <source>Máy này chưa đủ dữ liệu để biết kết quả; máy chủ sẽ quyết định.</source>
        <translation>This computer does not hold enough data to know the result; the server will decide.</translation>
    </message>
    <message>
        <source>Nguyên nhân</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Cần làm</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Mã lỗi</source>
        <translation>Error code</translation>
    </message>
    <message>
        <source>Vì sao chưa được nhận</source>
        <translation>Why it was not accepted</translation>
    </message>
    <message>
        <source>So sánh từng trường</source>
        <translation>Comparison field by field</translation>
    </message>
    <message>
        <source>Công cụ</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Bộ lọc: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Không có thay đổi nào đang giữ trên máy này.</source>
        <translation>No change is kept on this computer.</translation>
    </message>
    <message>
        <source>Không có thay đổi nào chờ gửi.</source>
        <translation>No change is waiting to be sent.</translation>
    </message>
    <message>
        <source>Không có thay đổi nào cần bạn xem.</source>
        <translation>No change needs your attention.</translation>
    </message>
    <message>
        <source>Không có thay đổi nào vừa được máy chủ nhận.</source>
        <translation>The server has not received any change lately.</translation>
    </message>
    <message>
        <source>Làm thay</source>
        <translation>Act for</translation>
    </message>
</context>
<context>
    <name>edesk::PagesPane</name>
    <message>
        <source>Chuyển lên trước</source>
        <translation>Move forward</translation>
    </message>
    <message>
        <source>Chuyển ra sau</source>
        <translation>Move back</translation>
    </message>
    <message>
        <source>Xoay trái</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>Xoay phải</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>Quét lại trang này</source>
        <translation>Scan this page again</translation>
    </message>
    <message>
        <source>Bỏ trang</source>
        <translation>Remove the page</translation>
    </message>
    <message>
        <source>Lấy lại trang vừa bỏ</source>
        <translation>Bring back the removed page</translation>
    </message>
    <message>
        <source>Các trang đã quét</source>
        <translation>Scanned pages</translation>
    </message>
    <message>
        <source>Chưa có trang nào</source>
        <translation>No pages yet</translation>
    </message>
    <message numerus="yes">
        <source>%n trang</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edesk::PasswordPage</name>
    <message>
        <source>Mật khẩu hiện tại</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Nhập lại mật khẩu mới</source>
        <translation>Repeat the new password</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Nhập lại</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Mật khẩu cần được đổi trước khi làm việc tiếp với máy chủ.</source>
        <translation>The password must be changed before work with the server goes on.</translation>
    </message>
    <message>
        <source>Hai lần nhập mật khẩu mới chưa giống nhau.</source>
        <translation>The two new passwords are not the same.</translation>
    </message>
    <message>
        <source>Ít nhất 8 ký tự, khác tên đăng nhập và khác 10 mật khẩu gần nhất; mật khẩu được đổi ít nhất 30 ngày một lần.</source>
        <translation>At least 8 characters, not the user name and none of the last 10 passwords; a password is changed at least every 30 days.</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>edesk::PdfCanvas</name>
    <message>
        <source>Nội dung tệp PDF</source>
        <translation>Contents of the PDF file</translation>
    </message>
    <message>
        <source>Trang %1 trên %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Trang %1 bị hỏng, không hiển thị được</source>
        <translation>Page %1 is damaged and cannot be shown</translation>
    </message>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>edesk::PdfFindBar</name>
    <message>
        <source>Tìm trong tệp</source>
        <translation>Search in the file</translation>
    </message>
    <message>
        <source>Kết quả trước (Shift+F3)</source>
        <translation>Previous result (Shift+F3)</translation>
    </message>
    <message>
        <source>Kết quả sau (F3)</source>
        <translation>Next result (F3)</translation>
    </message>
    <message>
        <source>Đóng tìm kiếm (Esc)</source>
        <translation>Close the search (Esc)</translation>
    </message>
    <message>
        <source>Đang tìm…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Không tìm thấy</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>edesk::PdfPasswordPane</name>
    <message>
        <source>Mật khẩu của tệp</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
</context>
<context>
    <name>edesk::PdfPrint</name>
    <message>
        <source>Đang in %1</source>
        <translation>Printing %1</translation>
    </message>
    <message>
        <source>%1 trong %2 trang</source>
        <translation>%1 of %2 pages</translation>
    </message>
</context>
<context>
    <name>edesk::PdfThumbnailModel</name>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>edesk::PdfThumbnails</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>edesk::PdfToolBar</name>
    <message>
        <source>Các trang thu nhỏ</source>
        <translation>Thumbnails</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>Thu nhỏ (Ctrl+-)</source>
        <translation>Zoom out (Ctrl+-)</translation>
    </message>
    <message>
        <source>Phóng to (Ctrl++)</source>
        <translation>Zoom in (Ctrl++)</translation>
    </message>
    <message>
        <source>Vừa chiều rộng (Ctrl+0)</source>
        <translation>Fit the width (Ctrl+0)</translation>
    </message>
    <message>
        <source>Tìm trong tệp (Ctrl+F)</source>
        <translation>Search in the file (Ctrl+F)</translation>
    </message>
    <message>
        <source>In (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>edesk::PdfView</name>
    <message>
        <source>Chưa chọn tệp nào.</source>
        <translation>No file is chosen.</translation>
    </message>
    <message>
        <source>Nơi gửi không cho phép in tệp này</source>
        <translation>The sender does not allow printing this file</translation>
    </message>
    <message>
        <source>Tệp bị hỏng hoặc bị cắt cụt, đã được khôi phục phần đọc được; có thể thiếu trang hoặc nội dung.</source>
        <translation>The file is damaged or cut off; what can be read was recovered, pages or contents may be missing.</translation>
    </message>
</context>
<context>
    <name>edesk::PendingFiles</name>
    <message>
        <source>Thêm tệp…</source>
        <translation>Add a file…</translation>
    </message>
    <message>
        <source>Quét…</source>
        <translation>Scan…</translation>
    </message>
    <message>
        <source>Bỏ tệp này</source>
        <translation>Leave this file out</translation>
    </message>
    <message>
        <source>Tệp kèm theo</source>
        <translation>Files that go with it</translation>
    </message>
    <message>
        <source>Thêm tệp</source>
        <translation>Add files</translation>
    </message>
</context>
<context>
    <name>edesk::PeopleModel</name>
    <message>
        <source>Danh sách quá dài để hiện hết. Gõ tên, chức vụ hoặc phòng ban để tìm trong tất cả.</source>
        <translation>The list is too long to show whole. Type a name, a position or a division to search all of it.</translation>
    </message>
</context>
<context>
    <name>edesk::PeopleSearch</name>
    <message>
        <source>Người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>edesk::PickerDelegate</name>
    <message numerus="yes">
        <source>%Ln người</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Joins</translation>
    </message>
    <message numerus="yes">
        <source>%Ln việc · %1 quá hạn</source>
        <translation>
            <numerusform>%Ln task · %1 overdue</numerusform>
            <numerusform>%Ln tasks · %1 overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln việc</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edesk::PickerProxy</name>
    <message numerus="yes">
        <source>%1, %Ln người</source>
        <translation>
            <numerusform>%1, %Ln person</numerusform>
            <numerusform>%1, %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln việc</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quá hạn</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Joins</translation>
    </message>
    <message>
        <source>Đã chọn</source>
        <translation>Chosen</translation>
    </message>
</context>
<context>
    <name>edesk::ProfileMenu</name>
    <message>
        <source>Làm việc ngoại tuyến</source>
        <translation>Work offline</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Đổi mật khẩu…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Ngôn ngữ (do quản trị đặt)</source>
        <translation>Language (set by the administrator)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Giao diện (do quản trị đặt)</source>
        <translation>Appearance (set by the administrator)</translation>
    </message>
    <message>
        <source>Khóa</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Làm thay</source>
        <translation>Act for</translation>
    </message>
    <message>
        <source>Chính mình</source>
        <translation>Myself</translation>
    </message>
    <message>
        <source>%1 (đến hết %2)</source>
        <translation>%1 (until the end of %2)</translation>
    </message>
</context>
<context>
    <name>edesk::ProgressDialog</name>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đang huỷ…</source>
        <translation>Cancelling…</translation>
    </message>
</context>
<context>
    <name>edesk::ProgressTrack</name>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đang thực hiện</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Chưa đến</source>
        <translation>Not reached</translation>
    </message>
</context>
<context>
    <name>edesk::RegisterDialog</name>
    <message>
        <source>Vào sổ văn bản đến</source>
        <translation>Register an arriving document</translation>
    </message>
    <message>
        <source>Vào sổ</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Sửa thông tin văn bản</source>
        <translation>Edit the entry</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>không ghi</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ký hiệu</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Loại văn bản</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Độ khẩn</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Phạm vi lưu hành</source>
        <translation>Circulation</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Ngày đến</source>
        <translation>Date of arrival</translation>
    </message>
    <message>
        <source>Hạn xử lý</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Vẫn vào sổ</source>
        <translation>Register all the same</translation>
    </message>
    <message>
        <source>Đã vào sổ “%1”</source>
        <translation>“%1” registered</translation>
    </message>
    <message>
        <source>Đã sửa thông tin văn bản</source>
        <translation>Entry edited</translation>
    </message>
</context>
<context>
    <name>edesk::SavedFilterChips</name>
    <message>
        <source>Lưu bộ lọc…</source>
        <translation>Save filter…</translation>
    </message>
    <message>
        <source>Bộ lọc đã lưu</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Sửa bộ lọc đang chọn</source>
        <translation>Change the filter chosen</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Chưa lưu bộ lọc nào</source>
        <translation>No filter saved yet</translation>
    </message>
    <message>
        <source>Đổi tên…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Bỏ ghim</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Ghim</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Xoá</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Đã có bộ lọc tên này.</source>
        <translation>There is a filter of this name.</translation>
    </message>
    <message>
        <source>Lưu bộ lọc</source>
        <translation>Save filter</translation>
    </message>
    <message>
        <source>Đổi tên bộ lọc</source>
        <translation>Rename filter</translation>
    </message>
</context>
<context>
    <name>edesk::ScanDialog</name>
    <message>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>&amp;Dừng</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Quét văn bản</source>
        <translation>Scan a document</translation>
    </message>
    <message>
        <source>Tiến trình</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Đặt giấy vào máy quét rồi bấm Quét. Trang quét xong hiện ở đây và được giữ lại cho đến khi tạo PDF, kể cả khi đóng cửa sổ hay mất điện.</source>
        <translation>Put paper into the scanner and press Scan. Scanned pages appear here and are kept until the PDF is made, even when the window is closed or the power fails.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Xong, tạo PDF  (Ctrl+Enter)</source>
        <translation>Done, make the PDF  (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Đang quét trang %1…</source>
        <translation>Scanning page %1…</translation>
    </message>
    <message>
        <source>Đang tạo PDF: %1 trong %2 trang</source>
        <translation>Making the PDF: %1 of %2 pages</translation>
    </message>
    <message>
        <source>&amp;Quét thêm</source>
        <translation>&amp;Scan more</translation>
    </message>
    <message>
        <source>&amp;Quét</source>
        <translation>&amp;Scan</translation>
    </message>
    <message>
        <source>Đang tìm máy quét…</source>
        <translation>Looking for scanners…</translation>
    </message>
</context>
<context>
    <name>edesk::ScanForm</name>
    <message>
        <source>Nguồn giấy</source>
        <translation>Paper source</translation>
    </message>
    <message>
        <source>Mặt kính</source>
        <translation>Flatbed</translation>
    </message>
    <message>
        <source>Khay nạp, một mặt</source>
        <translation>Feeder, one side</translation>
    </message>
    <message>
        <source>Khay nạp, hai mặt</source>
        <translation>Feeder, both sides</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Thang xám</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>Đen trắng</source>
        <translation>Black and white</translation>
    </message>
    <message>
        <source>Độ phân giải</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>200 dpi (nhẹ hơn)</source>
        <translation>200 dpi (smaller)</translation>
    </message>
    <message>
        <source>300 dpi (rõ hơn)</source>
        <translation>300 dpi (clearer)</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Tìm lại máy quét</source>
        <translation>Look for scanners again</translation>
    </message>
    <message>
        <source>do quản trị đặt</source>
        <translation>set by the administrator</translation>
    </message>
</context>
<context>
    <name>edesk::ScannedPages</name>
    <message>
        <source>Trang %1 – hỏng</source>
        <translation>Page %1 – damaged</translation>
    </message>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Trang %1 trong %2, hình bị hỏng</source>
        <translation>Page %1 of %2, damaged image</translation>
    </message>
    <message>
        <source>Trang %1 trong %2, xoay %3 độ</source>
        <translation>Page %1 of %2, turned %3 degrees</translation>
    </message>
</context>
<context>
    <name>edesk::SearchField</name>
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Xoá chữ đã gõ</source>
        <translation>Clear what was typed</translation>
    </message>
</context>
<context>
    <name>edesk::SearchPanel</name>
    <message>
        <source>Kết quả tìm</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Lệnh</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Mở gần đây</source>
        <translation>Recently opened</translation>
    </message>
    <message>
        <source>Gõ tên người, nhiệm vụ hoặc lệnh.</source>
        <translation>Type the name of a person, an assignment or a command.</translation>
    </message>
    <message>
        <source>Đang tìm…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Không tìm thấy gì khớp với “%1”.</source>
        <translation>Nothing matches “%1”.</translation>
    </message>
</context>
<context>
    <name>edesk::SeenRun</name>
    <message>
        <source>Đánh dấu đã xem</source>
        <translation>Marking as seen</translation>
    </message>
    <message>
        <source>%1 trong %2 thông báo</source>
        <translation>%1 of %2 notices</translation>
    </message>
    <message numerus="yes">
        <source>Đã xem %Ln thông báo</source>
        <translation>
            <numerusform>%Ln notice seen</numerusform>
            <numerusform>%Ln notices seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edesk::SelectionPane</name>
    <message>
        <source>Bỏ chọn</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>edesk::SeriesSteps</name>
    <message>
        <source>Tạm dừng lặp lại</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Đã tạm dừng lặp lại</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Tiếp tục lặp lại</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Việc được giao tiếp từ kỳ tới</source>
        <translation>Work is given again from the next period on</translation>
    </message>
    <message>
        <source>Kết thúc lặp lại</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Đã kết thúc lặp lại</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>edesk::SetAsideNotice</name>
    <message>
        <source>Dữ liệu nhận từ máy chủ sẽ được tải lại; không mất gì.</source>
        <translation>The data from the server will be downloaded again; nothing is lost.</translation>
    </message>
    <message>
        <source>Những gì còn đọc được của thay đổi chưa gửi và bản nháp đã được chuyển sang tệp mới. Mở trang Đồng bộ để xem còn đủ không.</source>
        <translation>What could still be read of your unsent changes and drafts is in a new file. Open the page Sync to see whether all of it is there.</translation>
    </message>
    <message>
        <source>Ít nhất %1 thay đổi hoặc bản nháp không đọc được nữa.</source>
        <translation>At least %1 changes or drafts can no longer be read.</translation>
    </message>
    <message>
        <source>Giữ lại tệp đã cất và báo cho quản trị.</source>
        <translation>Keep what was set aside and tell your administrator.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng</source>
        <translation>Damaged data files</translation>
    </message>
    <message>
        <source>Tệp dữ liệu trên máy này bị hỏng và đã được cất riêng:</source>
        <translation>Data files on this computer were damaged and have been set aside:</translation>
    </message>
</context>
<context>
    <name>edesk::SetDayDialog</name>
    <message>
        <source>Ngày đó</source>
        <translation>That day</translation>
    </message>
    <message>
        <source>Thêm  (Ctrl+Enter)</source>
        <translation>Add  (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Thêm ngày vào lịch làm việc</source>
        <translation>Add a day to the working calendar</translation>
    </message>
    <message>
        <source>Số và ngày của văn bản quyết định</source>
        <translation>Number and date of the decision</translation>
    </message>
    <message>
        <source>Lịch của</source>
        <translation>Calendar of</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Là ngày</source>
        <translation>Is a</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>edesk::SettingsPage</name>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Thông báo</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Hiện thông báo trên màn hình</source>
        <translation>Show notifications on the desktop</translation>
    </message>
    <message>
        <source>Yên lặng từ</source>
        <translation>Quiet from</translation>
    </message>
    <message>
        <source>Yên lặng đến</source>
        <translation>Quiet until</translation>
    </message>
    <message>
        <source>Bảo vệ</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Khóa khi không dùng sau</source>
        <translation>Lock when idle for</translation>
    </message>
    <message>
        <source>do quản trị đặt</source>
        <translation>set by the administrator</translation>
    </message>
    <message>
        <source> phút</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>Ngôn ngữ mới có hiệu lực khi mở lại chương trình.</source>
        <translation>The new language takes effect when the program is opened again.</translation>
    </message>
    <message>
        <source>Công cụ</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Xoá tệp đã tải</source>
        <translation>Remove fetched files</translation>
    </message>
    <message>
        <source>Tệp đính kèm</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>Tải sẵn tệp khi có mạng</source>
        <translation>Fetch files ahead while online</translation>
    </message>
    <message>
        <source>Dung lượng tệp đã tải tối đa</source>
        <translation>Most room for fetched files</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Tệp chưa gửi được giữ lại; tệp đã xoá sẽ tải lại khi mở.</source>
        <translation>Files not sent yet are kept; removed ones are fetched again when opened.</translation>
    </message>
    <message>
        <source>Đã xoá các tệp đã tải khỏi máy này.</source>
        <translation>The fetched files were removed from this computer.</translation>
    </message>
</context>
<context>
    <name>edesk::SignInPage</name>
    <message>
        <source>Máy chủ</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Tệp chứng thư CA</source>
        <translation>CA certificate file</translation>
    </message>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tên đăng nhập</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Phím Caps Lock đang bật</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Để trống: dùng chứng thư của hệ thống</source>
        <translation>Empty: the system&apos;s certificates</translation>
    </message>
    <message>
        <source>Phiên làm việc đã hết hạn</source>
        <translation>The session has expired</translation>
    </message>
    <message>
        <source>Đăng nhập Bàn làm việc</source>
        <translation>Sign in to your desk</translation>
    </message>
    <message>
        <source>Nhập lại mật khẩu để tiếp tục gửi và nhận. Việc chưa gửi vẫn được giữ trên máy này.</source>
        <translation>Enter your password again to go on sending and receiving. Unsent work is kept on this computer.</translation>
    </message>
    <message>
        <source>Dùng tài khoản do quản trị đơn vị cấp.</source>
        <translation>Use the account that your administrator gave you.</translation>
    </message>
    <message>
        <source>Chứng thư CA</source>
        <translation>CA certificate</translation>
    </message>
    <message>
        <source>Chọn tệp chứng thư CA</source>
        <translation>Choose the CA certificate file</translation>
    </message>
    <message>
        <source>Chứng thư (*.pem *.crt *.cer);;Mọi tệp (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
</context>
<context>
    <name>edesk::SnoozeMenu</name>
    <message>
        <source>Để sau</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>Chiều nay, %1</source>
        <translation>This afternoon, %1</translation>
    </message>
    <message>
        <source>Ngày mai, %1</source>
        <translation>Tomorrow, %1</translation>
    </message>
    <message>
        <source>Chọn ngày…</source>
        <translation>Choose a day…</translation>
    </message>
    <message>
        <source>Chọn ngày</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Thôi để sau</source>
        <translation>Put off no longer</translation>
    </message>
</context>
<context>
    <name>edesk::StatusBar</name>
    <message numerus="yes">
        <source>%Ln thay đổi chờ gửi</source>
        <translation>
            <numerusform>%Ln change waiting to be sent</numerusform>
            <numerusform>%Ln changes waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln xung đột cần xem</source>
        <translation>
            <numerusform>%Ln conflict to look at</numerusform>
            <numerusform>%Ln conflicts to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edesk::StepDialog</name>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Tiến độ, phần trăm</source>
        <translation>Progress, per cent</translation>
    </message>
    <message>
        <source>Huỷ</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1  (Ctrl+Enter)</source>
        <translation>%1  (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>edesk::ToDoCard</name>
    <message>
        <source>Việc cần làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Không còn việc nào đang chờ bạn.</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>Xem tất cả %1</source>
        <translation>See all %1</translation>
    </message>
</context>
<context>
    <name>edesk::Toast</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>edesk::TopBar</name>
    <message>
        <source>Thông báo</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Hồ sơ của tôi</source>
        <translation>My profile</translation>
    </message>
    <message>
        <source>Thông báo, %1 mới</source>
        <translation>Notifications, %1 new</translation>
    </message>
    <message>
        <source>Tìm văn bản, nhiệm vụ, người, lệnh… (Ctrl+K)</source>
        <translation>Search documents, work, people, commands… (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>edesk::TrayIcon</name>
    <message>
        <source>Mở Bàn làm việc</source>
        <translation>Open the desk</translation>
    </message>
    <message>
        <source>Giao việc…</source>
        <translation>Assign work…</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Bàn làm việc</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>%1 thông báo chưa xem</source>
        <translation>%1 unseen notifications</translation>
    </message>
</context>
</TS>
