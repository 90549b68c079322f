// The mark of Orrery: a sun, two orbits, a body on each.
import styles from './logo.module.css';

export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg className={styles.logo} viewBox="0 0 34 34" width={size} height={size} aria-hidden>
      <circle className={styles.orbit} cx="17" cy="17" r="15.4" />
      <circle className={styles.orbit} cx="17" cy="17" r="8.9" />
      <circle className={styles.body} cx="17" cy="17" r="3.7" />
      <circle className={styles.body} cx="27.9" cy="6.1" r="2.6" />
      <circle className={styles.body} cx="8.6" cy="20.3" r="1.9" />
    </svg>
  );
}
