use super::Typography;
