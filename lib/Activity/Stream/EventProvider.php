<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity\Stream;

use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\Activity\Exceptions\UnknownActivityException;
use OCP\Activity\IEvent;
use OCP\Activity\IProvider;
use OCP\IURLGenerator;
use OCP\L10N\IFactory;

/** Says the events of the stream in the language of who reads them. */
final class EventProvider implements IProvider {
	public function __construct(
		private readonly IFactory $languages,
		private readonly IURLGenerator $urls,
		private readonly People $people,
	) {
	}

	/**
	 * @param string $language
	 * @throws UnknownActivityException
	 */
	#[\Override]
	public function parse($language, IEvent $event, ?IEvent $previousEvent = null): IEvent {
		$kind = $event->getApp() === Application::APP_ID ? EventKind::tryFrom($event->getSubject()) : null;
		if ($kind === null) {
			throw new UnknownActivityException();
		}
		$l = $this->languages->get(Application::APP_ID, $language);
		$parameters = $event->getSubjectParameters();
		$rich = ['actor' => $this->actor($event->getAuthor(), $l->t('Somebody')), 'meeting' => self::named('meeting', $parameters['meeting'] ?? '')];
		if (isset($parameters['item'])) {
			$rich['item'] = self::named('item', $parameters['item']);
		}
		$event->setRichSubject($l->t($kind->text(isset($parameters['item']))), $rich);
		$event->setIcon($this->urls->getAbsoluteURL($this->urls->imagePath(Application::APP_ID, 'app-dark.svg')));
		return $event;
	}

	/** @return array<string, string> */
	private function actor(string $uid, string $somebody): array {
		return $uid === '' ? ['type' => 'highlight', 'id' => 'actor', 'name' => $somebody] : ['type' => 'user', 'id' => $uid, 'name' => $this->people->name($uid)];
	}

	/** @return array<string, string> */
	private static function named(string $id, string $name): array {
		return ['type' => 'highlight', 'id' => $id, 'name' => $name === '' ? '–' : $name];
	}
}
