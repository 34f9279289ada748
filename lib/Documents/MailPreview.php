<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Convocation\ConvocationMail;
use OCA\ConseilMunicipal\Convocation\Dispatch;
use OCA\ConseilMunicipal\Convocation\Recipient;
use OCA\ConseilMunicipal\Convocation\Recipients;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCA\ConseilMunicipal\Outbox\Mail;
use OCA\ConseilMunicipal\Outbox\MailKind;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCA\ConseilMunicipal\Outbox\Pump;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * The e-mail that a member would get, as it would be written now; and a trial of it to the person who asks. Neither holds a link by which
 * somebody could answer, nor a calendar part.
 *
 * @psalm-import-type ConseilMailPreview from ResponseDefinitions
 */
final class MailPreview {
	private const TRIAL = 'Essai – ne vaut pas convocation';
	/** Seconds: asked twice at once, a trial is sent once. */
	private const ONCE = 10;

	public function __construct(
		private readonly LastAct $last,
		private readonly Recipients $recipients,
		private readonly ConvocationMail $mail,
		private readonly Letter $letter,
		private readonly Outbox $outbox,
		private readonly Pump $pump,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return ConseilMailPreview */
	public function of(Workspace $workspace, int $memberId): array {
		$recipient = $this->recipient($workspace, $memberId);
		$mail = $this->write($workspace, $recipient);
		return [
			'from' => $workspace->council()->getName(),
			'to' => $recipient->name,
			'address' => $recipient->address,
			'subject' => $mail->subject,
			'html' => $mail->html,
			'plain' => $mail->plain,
		];
	}

	/** @throws Conflict the person has no address */
	public function try(Workspace $workspace, int $memberId): void {
		$address = $workspace->grant->user->getEMailAddress();
		if ($address === null || $address === '') {
			throw new Conflict('no_own_address', 'Your account has no e-mail address. Nothing was sent; give one in your personal settings, then try again.');
		}
		$written = $this->write($workspace, $this->recipient($workspace, $memberId));
		$banner = '<p style="margin:0;padding:12px 16px;background:#fff3cd;color:#4d3800;font-weight:bold">' . self::TRIAL . '</p>';
		$trial = $this->outbox->post(new Mail(
			$written->councilId, MailKind::Trial, 'trial:' . $workspace->meeting->getId() . ':' . sha1($workspace->uid()) . ':' . intdiv($this->time->getTime(), self::ONCE),
			self::TRIAL . ' : ' . $written->subject,
			mb_strtoupper(self::TRIAL) . "\n\n" . $written->plain,
			preg_replace('/<body[^>]*>/', '$0' . $banner, $written->html, 1) ?? $written->html,
			[$workspace->meeting->getId()], $workspace->uid(),
		));
		if ($trial !== null) {
			$this->pump->one($trial);
		}
	}

	private function write(Workspace $workspace, Recipient $recipient): Mail {
		$act = $this->last->known($workspace) ?? LastAct::planned($workspace);
		$manifest = $this->last->manifest($workspace, $act);
		$act->setSentAt($act->getSentAt() ?? $this->time->getTime()); // its date is in the text; nothing of it is kept
		$dispatch = new Dispatch();
		$dispatch->setCivility($recipient->civility);
		$dispatch->setName($recipient->name);
		$dispatch->setAddress($recipient->address);
		return $this->mail->to($dispatch, $act, $manifest, $this->letter->address('/seances/' . $workspace->meeting->getId()));
	}

	private function recipient(Workspace $workspace, int $memberId): Recipient {
		foreach ($this->recipients->of($workspace->council()) as $recipient) {
			if ($recipient->memberId === $memberId) {
				return $recipient;
			}
		}
		throw Access::hidden();
	}
}
