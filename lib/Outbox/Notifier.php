<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IL10N;
use OCP\IURLGenerator;
use OCP\L10N\IFactory;
use OCP\Notification\AlreadyProcessedException;
use OCP\Notification\IAction;
use OCP\Notification\INotification;
use OCP\Notification\INotifier;
use OCP\Notification\UnknownNotificationException;

/**
 * Says notices in the language of the person. A parameter named `file` lets the phone’s client open the file itself; without
 * one a tap opens the page of the app.
 */
final class Notifier implements INotifier {
	public function __construct(
		private readonly IFactory $languages,
		private readonly IURLGenerator $urls,
		private readonly ITimeFactory $time,
	) {
	}

	#[\Override]
	public function getID(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Municipal council');
	}

	#[\Override]
	public function prepare(INotification $notification, string $languageCode): INotification {
		$kind = $notification->getApp() === Application::APP_ID ? NoticeKind::tryFrom($notification->getSubject()) : null;
		if ($kind === null) {
			throw new UnknownNotificationException();
		}
		$parameters = $notification->getSubjectParameters();
		if (isset($parameters['deadline']) && strtotime($parameters['deadline']) < $this->time->getTime()) {
			throw new AlreadyProcessedException(); // nothing is asked any more: the notice goes, also from phones
		}
		$language = $this->languages->get(Application::APP_ID, $languageCode);
		$notification->setRichSubject(FrenchElision::in($language->t($kind->text()), $parameters), $this->rich($parameters, $language));
		$notification->setIcon($this->urls->getAbsoluteURL($this->urls->imagePath(Application::APP_ID, 'app-dark.svg')));
		if ($kind->asksToCome()) {
			$this->offer($notification, 'present', $language->t('I will be there'), true);
			$this->offer($notification, 'absent', $language->t('I will not be there'), false);
		}
		return $notification;
	}

	/** A button of the notification, also on phones: what the page of the meeting would ask of the API. */
	private function offer(INotification $notification, string $answer, string $label, bool $isPrimary): void {
		$link = $this->urls->linkToOCSRouteAbsolute(Application::APP_ID . '.reply.answer', ['meetingId' => $notification->getObjectId(), 'answer' => $answer]);
		$notification->addParsedAction($notification->createAction()->setLabel($answer)->setParsedLabel($label)->setPrimary($isPrimary)->setLink($link, IAction::TYPE_PUT));
	}

	/**
	 * @param array<string, string> $parameters
	 * @return array<string, array<string, string>> rich objects: https://github.com/nextcloud/server/blob/master/lib/public/RichObjectStrings/Definitions.php
	 */
	private function rich(array $parameters, IL10N $language): array {
		$rich = [];
		$parameters = NoticeMoments::inFull($parameters, $language);
		foreach (array_diff_key($parameters, array_flip(['actor', 'actorName', 'file', 'fileId', 'startsAt'])) as $name => $value) {
			$rich[$name] = ['type' => 'highlight', 'id' => $name, 'name' => $value === '' ? '–' : $value];
		}
		if (($parameters['actor'] ?? '') !== '') {
			$rich['actor'] = ['type' => 'user', 'id' => $parameters['actor'], 'name' => $parameters['actorName'] ?? $parameters['actor']];
		} else {
			$rich['actor'] = ['type' => 'highlight', 'id' => 'actor', 'name' => '–'];
		}
		if (isset($parameters['fileId'], $parameters['file'])) {
			$rich['file'] = ['type' => 'file', 'id' => $parameters['fileId'], 'name' => $parameters['file'], 'path' => $parameters['file'], 'link' => $this->urls->linkToRouteAbsolute('files.view.showFile', ['fileid' => $parameters['fileId']])];
		}
		return $rich;
	}
}
